package vn.roviec.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A data source that writes down what is sent to the database while somebody listens; a
 * batch is one.
 */
final class Statements extends DelegatingDataSource {

	private final List<String> sent = Collections.synchronizedList(new ArrayList<>());

	private volatile boolean listening;

	Statements(DataSource target) {
		super(target);
	}

	/** What is sent while the work is done. */
	private List<String> during(Runnable work) {
		this.sent.clear();
		this.listening = true;
		try {
			work.run();
		}
		finally {
			this.listening = false;
		}
		return List.copyOf(this.sent);
	}

	/**
	 * How many are sent while the work is done; each is printed where
	 * {@code roviec.bench.statements} is set.
	 */
	int said(Runnable work) {
		List<String> heard = during(work);
		if (Boolean.getBoolean("roviec.bench.statements")) {
			heard.forEach((sql) -> System.out.println("  " + sql.substring(0, Math.min(200, sql.length()))));
		}
		return heard.size();
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection connection = super.getConnection();
		return this.listening ? proxy(Connection.class, (proxy, method, arguments) -> {
			Object result = invoke(connection, method, arguments);
			return (result instanceof PreparedStatement statement && arguments != null)
					? heard(statement, (String) arguments[0]) : result;
		}) : connection;
	}

	private PreparedStatement heard(PreparedStatement statement, String sql) {
		return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
			if (method.getName().startsWith("execute")) {
				this.sent.add(sql.strip().replaceAll("\\s+", " "));
			}
			return invoke(statement, method, arguments);
		});
	}

	private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
			throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	private static <T> T proxy(Class<T> type, InvocationHandler handler) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
	}

	/** Puts itself in front of the application's data source. */
	static final class InFront implements BeanPostProcessor {

		@Override
		public Object postProcessAfterInitialization(Object bean, String name) {
			return (bean instanceof DataSource source && !(bean instanceof Statements)) ? new Statements(source) : bean;
		}

	}

}
