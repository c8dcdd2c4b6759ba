package vn.roviec;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Rõ Việc. */
@SpringBootApplication
public class Roviec {

	public static void main(String[] args) {
		SpringApplication.run(Roviec.class, args);
	}

}
