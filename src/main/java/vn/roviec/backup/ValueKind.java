package vn.roviec.backup;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Kinds of values, written alike whichever database they are in. */
enum ValueKind {

	TEXT("varchar", "text", "bpchar", "character varying", "character", "character large object") {
		@Override
		@Nullable String text(ResultSet row, int column) throws SQLException {
			return row.getString(column);
		}

		@Override
		Object value(String text) {
			return text;
		}
	},

	NUMBER("int2", "int4", "int8", "float8", "numeric", "tinyint", "smallint", "integer", "bigint",
			"double precision") {
		@Override
		@Nullable String text(ResultSet row, int column) throws SQLException {
			BigDecimal number = row.getBigDecimal(column);
			return (number != null) ? number.stripTrailingZeros().toPlainString() : null;
		}

		@Override
		Object value(String text) {
			return new BigDecimal(text);
		}
	},

	BOOLEAN("bool", "boolean") {
		@Override
		Object value(String text) {
			return Boolean.valueOf(text);
		}

		@Override
		@Nullable String text(ResultSet row, int column) throws SQLException {
			boolean value = row.getBoolean(column);
			return row.wasNull() ? null : String.valueOf(value);
		}
	},

	ID("uuid") {
		@Override
		@Nullable String text(ResultSet row, int column) throws SQLException {
			return words(row.getObject(column, UUID.class));
		}

		@Override
		Object value(String text) {
			return UUID.fromString(text);
		}
	},

	DATE("date") {
		@Override
		@Nullable String text(ResultSet row, int column) throws SQLException {
			return words(row.getObject(column, LocalDate.class));
		}

		@Override
		Object value(String text) {
			return LocalDate.parse(text);
		}
	},

	TIME("time") {
		@Override
		@Nullable String text(ResultSet row, int column) throws SQLException {
			return words(row.getObject(column, LocalTime.class));
		}

		@Override
		Object value(String text) {
			return LocalTime.parse(text);
		}
	},

	LOCAL_MOMENT("timestamp") {
		@Override
		@Nullable String text(ResultSet row, int column) throws SQLException {
			return words(row.getObject(column, LocalDateTime.class));
		}

		@Override
		Object value(String text) {
			return LocalDateTime.parse(text);
		}
	},

	/** The engine's, which the driver reads and writes in the zone of the machine. */
	MOMENT_IN_ZONE {
		@Override
		@Nullable String text(ResultSet row, int column) throws SQLException {
			Timestamp moment = row.getTimestamp(column);
			return (moment != null) ? moment.toInstant().toString() : null;
		}

		@Override
		Object value(String text) {
			return Timestamp.from(Instant.parse(text));
		}
	},

	MOMENT("timestamptz", "timestamp with time zone") {
		@Override
		@Nullable String text(ResultSet row, int column) throws SQLException {
			OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
			return (moment != null) ? moment.toInstant().toString() : null;
		}

		@Override
		Object value(String text) {
			return Instant.parse(text).atOffset(ZoneOffset.UTC);
		}
	},

	BYTES("bytea", "binary varying", "binary large object") {
		@Override
		@Nullable String text(ResultSet row, int column) throws SQLException {
			byte[] bytes = row.getBytes(column);
			return (bytes != null) ? Base64.getEncoder().encodeToString(bytes) : null;
		}

		@Override
		Object value(String text) {
			return Base64.getDecoder().decode(text);
		}
	};

	private static final String ENGINE = "act_";

	private final List<String> typeNames;

	ValueKind(String... typeNames) {
		this.typeNames = List.of(typeNames);
	}

	/**
	 * The kind of what a column holds.
	 * @param table in small letters
	 * @param typeName as either database names the column's type
	 */
	static ValueKind of(String table, String typeName) {
		String name = typeName.toLowerCase(Locale.ROOT);
		for (ValueKind kind : values()) {
			if (kind.typeNames.contains(name)) {
				return (kind == LOCAL_MOMENT && table.startsWith(ENGINE)) ? MOMENT_IN_ZONE : kind;
			}
		}
		throw new IllegalStateException("No kind for values of the type " + typeName);
	}

	/** What the column holds, as text; null where it holds nothing. */
	abstract @Nullable String text(ResultSet row, int column) throws SQLException;

	/** What the text says, as the databases' drivers take it. */
	abstract Object value(String text);

	/** Gives the statement what the text says, nothing where there is none. */
	void set(PreparedStatement statement, int parameter, @Nullable String text) throws SQLException {
		statement.setObject(parameter, (text != null) ? value(text) : null);
	}

	private static @Nullable String words(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

}
