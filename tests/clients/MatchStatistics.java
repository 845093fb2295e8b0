import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.omegat.core.Core;
import org.omegat.core.data.ProjectProperties;
import org.omegat.core.data.RealProject;
import org.omegat.core.statistics.CalcMatchStatistics;
import org.omegat.gui.stat.BaseMatchStatisticsPanel;
import org.omegat.util.ProjectFileStorage;
import org.omegat.util.RuntimePreferences;
import org.omegat.filters2.master.PluginUtils;

/** Prints OmegaT's own match statistics of a project: a row a line, its cells separated by tabs. */
public class MatchStatistics {
    /** Arguments: the configuration folder, the project. */
    public static void main(String[] arguments) throws Exception {
        RuntimePreferences.setConfigDir(arguments[0]);
        Map<String, String> parameters = new HashMap<>();
        PluginUtils.loadPlugins(parameters);
        Core.initializeConsole(parameters);
        ProjectProperties properties = ProjectFileStorage.loadProjectProperties(new File(arguments[1]));
        RealProject project = new RealProject(properties);
        Core.setProject(project);
        project.loadProject(true);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        CalcMatchStatistics statistics = new CalcMatchStatistics(new BaseMatchStatisticsPanel(null) {
            @Override
            public void appendTable(String title, String[] header, String[][] rows) {
                print(rows);
            }

            @Override
            public void setTable(String[] header, String[][] rows) {
                print(rows);
            }

            private void print(String[][] rows) {
                for (String[] row : rows) {
                    out.println("=\t" + String.join("\t", row));
                }
            }

            @Override
            public void showProgress(int percent) {}

            @Override
            public void finishData() {}

            @Override
            public void setTextData(String text) {}

            @Override
            public void appendTextData(String text) {}

            @Override
            public void setDataFile(String path) {}
        }, false);
        statistics.run();
        System.exit(0);
    }
}
