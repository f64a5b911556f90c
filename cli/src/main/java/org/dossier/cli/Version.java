package org.dossier.cli;

import picocli.CommandLine.IVersionProvider;

/** The name and version of this program. */
final class Version implements IVersionProvider {
  static final String NUMBER = "0.1.0";
  static final String TOOL = "dossier " + NUMBER;

  @Override
  public String[] getVersion() {
    return new String[] {TOOL};
  }
}
