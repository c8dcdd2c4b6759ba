package vn.roviec.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathNodes;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Node;
import vn.roviec.support.Sources;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every process in {@code processes/} keeps the rules that make it safe to run and
 * readable.
 */
class ProcessModelTests {

	private static final String KEBAB_CASE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

	private static final String BEAN = "\\$\\{[a-z][A-Za-z0-9]*}";

	private static final String BEAN_CALL = "\\$\\{[a-z][A-Za-z0-9]*\\.[a-z][A-Za-z0-9]*\\(execution\\)}";

	private static final String DECISION = "\\$\\{decision == '[A-Z][A-Z_]*'}";

	private static final String ALLOWED_EXPRESSION = String.join("|", BEAN, BEAN_CALL, DECISION);

	private static final String EXPRESSIONS = """
			(//@* | //*[not(*)])[contains(., '${') or contains(., '#{')]""";

	private static final String CODE = """
			//*[local-name() = 'scriptTask' or local-name() = 'script' or local-name() = 'connector']
			| //@*[local-name() = 'class' or local-name() = 'language' or local-name() = 'scriptFormat']""";

	/** The ids of all that the engine runs as a job and would not try again as agreed. */
	private static final String JOBS_WITHOUT_RETRIES = """
			//*[@*[starts-with(local-name(), 'async') and . = 'true'] or *[local-name() = 'timerEventDefinition']]
			[not(*[local-name() = 'extensionElements']/*[local-name() = 'failedJobRetryTimeCycle' and . = '%s'])]
			/@id""".formatted("PT1M,PT5M,PT15M,PT1H,PT6H");

	static Stream<Path> processes() {
		return files(".bpmn");
	}

	@Test
	void deployOnTheEngineUnderTheNamesOfTheirFiles() {
		ProcessEngine engine = inMemoryEngine();
		try {
			DeploymentBuilder builder = engine.getRepositoryService().createDeployment();
			Stream.concat(files(".bpmn"), files(".dmn"))
				.forEach((file) -> builder.addString(file.getFileName().toString(), Sources.read(file)));
			DeploymentWithDefinitions deployment = builder.deployWithResult();
			assertThat(keys(deployment.getDeployedProcessDefinitions())).isEqualTo(names(".bpmn"));
			assertThat(keys(deployment.getDeployedDecisionDefinitions())).isEqualTo(names(".dmn"));
		}
		finally {
			engine.close();
		}
	}

	@ParameterizedTest
	@MethodSource("processes")
	void areNamedAsTheirFileAndKeepTheirHistoryForTenYears(Path file) {
		assertThat(model(file).getModelElementsByType(Process.class)).singleElement().satisfies((process) -> {
			assertThat(process.getId()).isEqualTo(name(file));
			assertThat(process.getName()).isNotBlank();
			assertThat(process.isExecutable()).isTrue();
			assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
		});
	}

	@ParameterizedTest
	@MethodSource("processes")
	void haveIdsInKebabCase(Path file) {
		assertThat(model(file).getModelElementsByType(FlowElement.class)).isNotEmpty()
			.allSatisfy((element) -> assertThat(element.getId()).matches(KEBAB_CASE));
	}

	@ParameterizedTest
	@MethodSource("processes")
	void giveEachUserTaskTheFormOfItsOwnName(Path file) {
		assertThat(model(file).getModelElementsByType(UserTask.class)).allSatisfy((task) -> {
			assertThat(task.getCamundaFormKey()).isEqualTo(task.getId());
			assertThat(task.getName()).isNotBlank();
		});
	}

	@ParameterizedTest
	@MethodSource("processes")
	void runNoCodeOfTheirOwn(Path file) {
		assertThat(find(file, CODE)).extracting(Node::getNodeName, Node::getNodeValue).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("processes")
	void askOnlyBeansAndTheDecision(Path file) {
		assertThat(find(file, EXPRESSIONS)).isNotEmpty()
			.extracting(Node::getTextContent)
			.allSatisfy((expression) -> assertThat(expression).matches(ALLOWED_EXPRESSION));
	}

	@ParameterizedTest
	@MethodSource("processes")
	void retryEachAsynchronousStepAndTimerForHours(Path file) {
		assertThat(find(file, JOBS_WITHOUT_RETRIES)).extracting(Node::getNodeValue).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("processes")
	void haveAPlaceInTheDiagramForEverything(Path file) {
		BpmnModelInstance model = model(file);
		assertThat(model.getModelElementsByType(FlowNode.class)).isNotEmpty()
			.allSatisfy((node) -> assertThat(node.getDiagramElement()).as(node.getId())
				.isInstanceOfSatisfying(BpmnShape.class, (shape) -> assertThat(shape.getBounds()).isNotNull()));
		assertThat(model.getModelElementsByType(SequenceFlow.class)).isNotEmpty()
			.allSatisfy((flow) -> assertThat(flow.getDiagramElement()).as(flow.getId())
				.isInstanceOfSatisfying(BpmnEdge.class,
						(edge) -> assertThat(edge.getWaypoints()).hasSizeGreaterThanOrEqualTo(2)));
	}

	private static List<Node> find(Path file, String xpath) {
		try {
			Node document = model(file).getDocument().getDomSource().getNode();
			XPathNodes nodes = XPathFactory.newInstance()
				.newXPath()
				.evaluateExpression(xpath, document, XPathNodes.class);
			return StreamSupport.stream(nodes.spliterator(), false).toList();
		}
		catch (XPathExpressionException ex) {
			throw new IllegalArgumentException(xpath, ex);
		}
	}

	private static ProcessEngine inMemoryEngine() {
		return new StandaloneInMemProcessEngineConfiguration().setDmnFeelEnableLegacyBehavior(true)
			.setJdbcUrl("jdbc:h2:mem:process-models")
			.setJobExecutorActivate(false)
			.buildProcessEngine();
	}

	private static BpmnModelInstance model(Path file) {
		return Bpmn.readModelFromFile(file.toFile());
	}

	private static List<String> keys(List<? extends ResourceDefinition> definitions) {
		return definitions.stream().map(ResourceDefinition::getKey).sorted().toList();
	}

	private static List<String> names(String ending) {
		return files(ending).map(ProcessModelTests::name).toList();
	}

	private static String name(Path file) {
		return file.getFileName().toString().replaceFirst("\\.[^.]+$", "");
	}

	private static Stream<Path> files(String ending) {
		return Sources.below("processes", ending).stream().sorted();
	}

}
