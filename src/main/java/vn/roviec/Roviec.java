package vn.roviec;

import vn.roviec.workflow.BeanNames;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Rõ Việc. */
@SpringBootApplication(nameGenerator = BeanNames.class)
public class Roviec {

	public static void main(String[] args) {
		SpringApplication.run(Roviec.class, args);
	}

}
