import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.omegat.core.Core;
import org.omegat.core.data.NotLoadedProject;
import org.omegat.core.data.ProjectProperties;
import org.omegat.gui.glossary.GlossaryEntry;
import org.omegat.gui.glossary.GlossaryReaderTBX;
import org.omegat.gui.glossary.GlossaryReaderTSV;
import org.omegat.util.RuntimePreferences;

/** Prints what OmegaT's own readers make of a glossary: source, target and comment, one entry in a line. */
public class GlossaryEntries {
    /** Arguments: the configuration folder, source language, target language, the glossary. */
    public static void main(String[] arguments) throws Exception {
        RuntimePreferences.setConfigDir(arguments[0]);
        ProjectProperties properties = new ProjectProperties(Files.createTempDirectory("project").toFile());
        properties.setSourceLanguage(arguments[1]);
        properties.setTargetLanguage(arguments[2]);
        Core.setProject(new NotLoadedProject() {
            @Override
            public ProjectProperties getProjectProperties() {
                return properties;
            }
        });
        File glossary = new File(arguments[3]);
        boolean tbx = glossary.getName().endsWith(".tbx");
        List<GlossaryEntry> entries =
            tbx ? GlossaryReaderTBX.read(glossary, false) : GlossaryReaderTSV.read(glossary, false);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (GlossaryEntry entry : entries) {
            String comment = entry.getCommentText().replace('\n', ' ');
            out.println("=\t" + entry.getSrcText() + "\t" + entry.getLocText() + "\t" + comment);
        }
    }
}
