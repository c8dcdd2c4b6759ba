package vn.roviec.intake;

import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableRow;

/**
 * The columns of a table of an old Word file, where a cell over several columns is only a
 * wider cell: each cell is put where its left edge stands in the row with most cells.
 */
final class OldWordColumns {

	private final int[] edges;

	private OldWordColumns(int[] edges) {
		this.edges = edges;
	}

	static OldWordColumns of(Table table) {
		int[] widest = {};
		for (int at = 0; at < table.numRows(); at++) {
			if (table.getRow(at).numCells() > widest.length) {
				widest = edges(table.getRow(at));
			}
		}
		return new OldWordColumns(widest);
	}

	private static int[] edges(TableRow row) {
		int[] edges = new int[row.numCells()];
		for (int at = 0; at < edges.length; at++) {
			edges[at] = row.getCell(at).getLeftEdge();
		}
		return edges;
	}

	int width() {
		return this.edges.length;
	}

	/** The column of each cell of a row, from 0, ascending. */
	int[] places(TableRow row) {
		int[] places = edges(row);
		for (int at = 0; at < places.length; at++) {
			int first = (at == 0) ? 0 : places[at - 1] + 1;
			int last = this.edges.length - (places.length - at);
			places[at] = Math.min(last, Math.max(first, nearest(places[at])));
		}
		return places;
	}

	private int nearest(int edge) {
		int nearest = 0;
		for (int at = 1; at < this.edges.length; at++) {
			if (Math.abs(this.edges[at] - edge) < Math.abs(this.edges[nearest] - edge)) {
				nearest = at;
			}
		}
		return nearest;
	}

}
