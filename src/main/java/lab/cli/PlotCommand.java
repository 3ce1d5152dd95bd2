package lab.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import lab.claim.Experiment;
import lab.error.LabException;
import lab.figure.Format;
import lab.store.ResultsFolder;
import lab.study.Evidence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Draws figures from recorded trials. Trains nothing. */
@Command(name = "plot", description = "Draws the figures again from the recorded trials; trains nothing.")
final class PlotCommand implements Runnable {
    private final Lab lab;

    @Mixin
    private Selection selection = new Selection();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private ResultsOption results = new ResultsOption();

    @Spec
    private CommandSpec spec;

    PlotCommand(Lab lab) {
        this.lab = lab;
    }

    @Override
    public void run() {
        Set<Format> formats = format.formats();
        ResultsFolder published = results.places(lab).published();
        List<Experiment<?>> chosen = selection.present(lab, published);
        chosen.forEach(experiment -> draw(experiment, published, formats));
    }

    private void draw(Experiment<?> experiment, ResultsFolder published, Set<Format> formats) {
        String id = experiment.claim().id();
        Path folder = published.folder(id);
        if (!Files.isDirectory(folder)) {
            throw LabException.unavailable("There is no result " + folder + "; run it: ./lab run " + id);
        }
        ResultsFolder.Lock lock = published.lock(id);
        try {
            PrintWriter out = spec.commandLine().getOut();
            Evidence.read(experiment, folder).draw(formats, folder).forEach(name -> out.println(folder.resolve(name)));
            out.flush();
        } finally {
            lock.close();
        }
    }
}
