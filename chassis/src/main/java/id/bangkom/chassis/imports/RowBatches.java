package id.bangkom.chassis.imports;

import id.bangkom.chassis.workbook.Row;
import id.bangkom.chassis.workbook.WorkbookReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;

/** The rows of a file in batches; each is read while the one before it is judged and kept, for parsing takes as long as both. */
final class RowBatches implements AutoCloseable {
    private final WorkbookReader rows;
    private final IntSupplier size;
    private final ExecutorService ahead = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("rows-ahead").daemon().factory());
    private Future<List<Row>> next;

    /** @param size asked for each batch, by whoever asks for the one before */
    RowBatches(WorkbookReader rows, IntSupplier size) {
        this.rows = rows;
        this.size = size;
        this.next = ahead();
    }

    /** Empty at the end. */
    List<Row> next() throws InterruptedException {
        try {
            var batch = next.get();
            next = ahead();
            return batch;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException refused) throw refused;
            throw new IllegalStateException(e);
        }
    }

    private Future<List<Row>> ahead() {
        int most = size.getAsInt();
        return ahead.submit(() -> read(most));
    }

    private List<Row> read(int size) {
        var batch = new ArrayList<Row>(size);
        while (batch.size() < size && rows.hasNext()) batch.add(rows.next());
        return batch;
    }

    /** Waits for what is being read: the file is closed next. */
    @Override
    public void close() {
        ahead.close();
    }
}
