package vn.roviec.organisation;

import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Role;
import vn.roviec.agency.UnitId;
import vn.roviec.agency.UnitKind;

/** What the rows of a list change: really, or on trial. */
interface ListChanges {

	UnitId unit(String name, String shortName, UnitKind kind);

	OfficerId person(String name, UnitId unit, Role role, String title);

	void position(OfficerId officer, UnitId unit, Role role, String title);

}
