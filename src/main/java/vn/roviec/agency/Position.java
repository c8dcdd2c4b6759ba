package vn.roviec.agency;

/**
 * A position that an officer holds today.
 *
 * @param title as it is spoken, "Trưởng phòng Văn hóa - Xã hội"
 */
public record Position(UnitId unit, UnitKind unitKind, Role role, String title) {
}
