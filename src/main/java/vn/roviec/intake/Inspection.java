package vn.roviec.intake;

import org.jspecify.annotations.Nullable;

/** All that is known of a plan when the search for doubtful things begins. */
record Inspection(SourceText source, Outline outline, Header header, SupersededReader.@Nullable Found superseded,
		RecipientReader.Found recipients, PlanReading plan) {
}
