package vn.roviec.distribution;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The mail server, where one is set up (spring.mail.host); else copies go on paper. */
@Component
public class MailServer {

	private final ObjectProvider<JavaMailSender> sender;

	MailServer(ObjectProvider<JavaMailSender> sender) {
		this.sender = sender;
	}

	/** Whether there is one. */
	public boolean isThere() {
		return this.sender.getIfAvailable() != null;
	}

	JavaMailSender sender() {
		return this.sender.getObject();
	}

}
