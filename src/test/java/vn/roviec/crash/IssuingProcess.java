package vn.roviec.crash;

import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;

import vn.roviec.Roviec;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Role;
import vn.roviec.plan.DistributePlan;
import vn.roviec.plan.IssuePlan;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanPapers;
import vn.roviec.plan.PlanStatus;
import vn.roviec.plan.Plans;
import vn.roviec.plan.SealPlan;
import vn.roviec.plan.SignPlan;
import vn.roviec.plan.process.PlanProcess;
import vn.roviec.register.TakeNumber;
import vn.roviec.signature.Pin;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The packaged application in a process of its own, told to stand still: it finishes what
 * an earlier one left, takes one plan to each point and stays there, every transaction
 * open, until it is killed. The product knows nothing of the points: beans are wrapped
 * from outside as they are made.
 */
final class IssuingProcess {

	private static final PrintStream SAY = new PrintStream(System.out, true, StandardCharsets.UTF_8);

	/** The point at which this thread stands still, where it is one of these. */
	private static final ThreadLocal<StopPoint> WANTED = new ThreadLocal<>();

	private static final AtomicReference<CountDownLatch> ARRIVED = new AtomicReference<>(new CountDownLatch(1));

	private final ConfigurableApplicationContext context;

	private IssuingProcess(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/** Ends by itself only with the argument "finish". */
	public static void main(String[] args) throws InterruptedException {
		SpringApplication application = new SpringApplication(Roviec.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setLazyInitialization(true);
		application.addInitializers((context) -> context.getBeanFactory().addBeanPostProcessor(new StopAtPoints()));
		ConfigurableApplicationContext context = application.run(args);
		IssuingProcess process = new IssuingProcess(context);
		process.finishWhatWasLeft();
		if (List.of(args).contains("finish")) {
			context.close();
			return;
		}
		for (StopPoint point : StopPoint.values()) {
			process.standAt(point);
		}
		SAY.println("ALL STAND");
		new CountDownLatch(1).await();
	}

	private void finishWhatWasLeft() {
		JdbcClient jdbc = get(JdbcClient.class);
		jdbc.sql("select id, agency_id from plan where status in ('SIGNING', 'NUMBERING') order by created_at")
			.query((row, n) -> new UUID[] { row.getObject("id", UUID.class), row.getObject("agency_id", UUID.class) })
			.list()
			.forEach((one) -> finish(new PlanId(one[0]), new AgencyId(one[1])));
		runJobs();
	}

	private void finish(PlanId id, AgencyId agency) {
		Plan plan = get(Plans.class).get(agency, id);
		if (plan.status() == PlanStatus.SIGNING) {
			Actor chairman = holder(agency, Role.CHAIRMAN);
			get(SignPlan.class).sign(chairman, id, get(PlanPapers.class).toSign(plan, chairman).sha256(), Pin.none());
		}
		get(IssuePlan.class).issue(holder(agency, Role.CLERK), id);
	}

	private Actor holder(AgencyId agency, Role role) {
		Agencies agencies = get(Agencies.class);
		return agencies.actor(agencies.holding(agency, role).get(0).id()).orElseThrow();
	}

	/** The steps that follow by themselves, until none is due. */
	private void runJobs() {
		ManagementService management = get(ManagementService.class);
		for (var due = management.createJobQuery().messages().list(); !due
			.isEmpty(); due = management.createJobQuery().messages().list()) {
			due.forEach((job) -> management.executeJob(job.getId()));
		}
	}

	/** Brings a plan of a commune of its own before the point, then to it on a thread. */
	private void standAt(StopPoint point) throws InterruptedException {
		PlanWalk walk = new PlanWalk(this.context);
		PlanId id = switch (point.step()) {
			case SIGN -> walk.checked();
			case ISSUE -> walk.signed();
			case SEAL, SEND -> walk.issued();
		};
		if (point.step() == StopPoint.Step.SEND) {
			runNextJob(id);
		}
		ARRIVED.set(new CountDownLatch(1));
		Thread thread = new Thread(() -> go(walk, id, point), point.name());
		thread.setDaemon(true);
		thread.start();
		ARRIVED.get().await();
		SAY.println("AT " + point + " " + id);
	}

	private void go(PlanWalk walk, PlanId id, StopPoint point) {
		WANTED.set(point);
		switch (point.step()) {
			case SIGN -> within(point, () -> walk.sign(id, walk.hash(id)));
			case ISSUE -> within(point, () -> walk.issue(id));
			default -> runNextJob(id);
		}
		standStill();
	}

	/** Stands still before the commit, everything written, where that is the point. */
	private void within(StopPoint point, Runnable step) {
		if (!point.beforeCommit()) {
			step.run();
			return;
		}
		get(TransactionTemplate.class).executeWithoutResult((status) -> {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void beforeCompletion() {
					standStill();
				}
			});
			step.run();
		});
	}

	private void runNextJob(PlanId id) {
		String instance = get(RuntimeService.class).createProcessInstanceQuery()
			.processInstanceBusinessKey(id.toString(), PlanProcess.KEY)
			.singleResult()
			.getId();
		ManagementService management = get(ManagementService.class);
		management
			.executeJob(management.createJobQuery().processInstanceId(instance).messages().singleResult().getId());
	}

	private <T> T get(Class<T> type) {
		return this.context.getBean(type);
	}

	private static void standStill() {
		ARRIVED.get().countDown();
		try {
			new CountDownLatch(1).await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Wraps the beans between whose calls the points lie. */
	private static final class StopAtPoints implements BeanPostProcessor {

		@Override
		public Object postProcessAfterInitialization(Object bean, String name) {
			if (bean instanceof TakeNumber || bean instanceof SealPlan || bean instanceof DistributePlan
					|| bean instanceof Plans) {
				ProxyFactory proxy = new ProxyFactory(bean);
				proxy.setProxyTargetClass(!(bean instanceof Plans));
				proxy.addAdvice((MethodInterceptor) StopAtPoints::invoke);
				return proxy.getProxy();
			}
			return bean;
		}

		private static Object invoke(MethodInvocation call) throws Throwable {
			StopPoint wanted = WANTED.get();
			Method method = call.getMethod();
			if (wanted != null && wanted.before(method)) {
				standStill();
			}
			Object result = call.proceed();
			if (wanted != null && wanted.after(method)) {
				standStill();
			}
			return result;
		}

	}

}
