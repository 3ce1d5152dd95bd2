package lab.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import lab.claim.Experiment;
import lab.error.ExitCode;
import lab.error.LabException;
import lab.figure.FigureSize;
import lab.figure.FigureStyle;
import lab.figure.Format;
import lab.figure.Theme;
import lab.publish.Evidence;
import lab.publish.Places;
import lab.result.Checksums;
import lab.result.ResultsFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws figures from recorded trials. Trains nothing. */
@Command(
        name = "plot",
        description =
                "Draws the figures again from the recorded trials; trains nothing. In a theme or size of your own they"
                        + " go to target/slides, and the published ones stay as they are.")
final class PlotCommand extends Subcommand {
    @Mixin
    private Selection selection = new Selection();

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(
            names = "--theme",
            paramLabel = "T",
            description = "Colours: light (default), dark, or print for grey tones.")
    private String theme;

    @Option(
            names = "--size",
            paramLabel = "S",
            description = "A slide's shape, 16:9 or 4:3, or its pixels, WxH (default: the published size).")
    private String size;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "Put the figures into DIR/ID (default: the results, or target/slides/THEME-SIZE).")
    private Path folder;

    @Mixin
    private ResultsOption results = new ResultsOption();

    PlotCommand(Lab lab) {
        super(lab);
    }

    @Override
    ExitCode run() {
        Set<Format> formats = format.formats();
        FigureStyle style = new FigureStyle(
                theme == null ? Theme.LIGHT : Theme.parse(theme),
                size == null ? FigureSize.PUBLISHED : FigureSize.parse(size));
        ResultsFolder published = results.places(lab).published();
        ExitCode worst = ExitCode.OK;
        for (Experiment<?> experiment : selection.present(lab, published)) {
            try {
                draw(experiment, published, formats, style);
            } catch (LabException e) {
                worst = worst.worse(report(e));
            }
        }
        return worst;
    }

    private void draw(Experiment<?> experiment, ResultsFolder published, Set<Format> formats, FigureStyle style) {
        String id = experiment.claim().id();
        Path source = published.folder(id);
        if (!Files.isDirectory(source)) {
            throw LabException.unavailable("There is no result " + source + "; make one: ./lab run " + id);
        }
        Path target = target(style, published).resolve(id);
        if (!Places.same(source, target)) {
            draw(experiment, source, formats, style, target);
            return;
        }
        if (!style.equals(FigureStyle.PUBLISHED)) {
            throw LabException.usage(
                    "--to names the results folder, but figures in a theme or size of your own must not"
                            + " replace the published ones; name another folder, or leave out --to.");
        }
        ResultsFolder.Lock lock = published.lock(id);
        try {
            Checksums.update(source, draw(experiment, source, formats, style, source));
        } finally {
            lock.close();
        }
    }

    private Path target(FigureStyle style, ResultsFolder published) {
        if (folder != null) {
            return folder;
        }
        return style.equals(FigureStyle.PUBLISHED)
                ? published.root()
                : lab.home().resolve("target").resolve("slides").resolve(style.title());
    }

    private List<String> draw(
            Experiment<?> experiment, Path source, Set<Format> formats, FigureStyle style, Path target) {
        List<String> names = Evidence.read(experiment, source).draw(formats, target, style);
        names.forEach(name -> say(target.resolve(name).toString()));
        return names;
    }
}
