/** Notices as e-mail: gathered into mails in one transaction, sent after its commit. */
@NullMarked
package vn.roviec.notification.mail;

import org.jspecify.annotations.NullMarked;
