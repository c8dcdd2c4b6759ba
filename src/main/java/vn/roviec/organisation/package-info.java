/**
 * Keeping the organisation up to date: units, people and their accounts, absences and
 * delegations, by hand or from a list.
 */
@ApplicationModule(displayName = "Tổ chức")
@NullMarked
package vn.roviec.organisation;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
