package org.dossier.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/**
 * One OpenSearch node with what every distribution brings, on a port of 127.0.0.1; ends with its
 * standard input, so that it never outlives who started it.
 */
final class OpenSearchNode extends Node {
  private OpenSearchNode(Settings settings) {
    super(
        InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "test"),
        List.of(plugin(Netty4ModulePlugin.class), plugin(CommonAnalysisModulePlugin.class)),
        true);
  }

  private static PluginInfo plugin(Class<? extends Plugin> type) {
    return new PluginInfo(
        type.getSimpleName(),
        "of the distribution",
        "na",
        Version.CURRENT,
        "21",
        type.getName(),
        null,
        List.of(),
        false);
  }

  /** Takes a folder and a port. */
  public static void main(String[] arguments) throws IOException, NodeValidationException {
    Settings settings =
        Settings.builder()
            .put("path.home", Path.of(arguments[0]).toAbsolutePath().toString())
            .put("cluster.name", "dossier-tests")
            .put("node.name", "one")
            .put("discovery.type", "single-node")
            .put("network.host", "127.0.0.1")
            .put("http.port", arguments[1])
            .put("transport.port", "0")
            .put("http.type", "netty4")
            .put("transport.type", "netty4")
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .build();
    try (Node node = new OpenSearchNode(settings)) {
      node.start();
      while (System.in.read() >= 0) {
        // until whoever started it lets go
      }
    }
  }
}
