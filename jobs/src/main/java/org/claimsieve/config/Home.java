package org.claimsieve.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;

/**
 * The working folder: everything that the program keeps lies under it, readable by its owner only,
 * because it holds claims of persons.
 */
public record Home(Path folder) {
  private static final List<String> FOLDERS =
      List.of(
          "inbox",
          "lake",
          "db",
          "knowledge",
          "rules",
          "models",
          "layouts",
          "lists",
          "backtests",
          "quarantine",
          "logs");

  /** The folder as an absolute path. */
  public Home {
    folder = folder.toAbsolutePath().normalize();
  }

  /** Makes the folder and its sub-folders where they are missing. */
  public Home create() {
    makeFolder(folder);
    FOLDERS.forEach(name -> makeFolder(folder.resolve(name)));
    return this;
  }

  /** This home, or a problem where nobody has made it. */
  public Home existing() {
    if (!Files.isRegularFile(configurationFile())) {
      throw Problem.of(
          Category.CONFIGURATION,
          "%s is no ClaimSieve home: it has no claimsieve.yml. Run `claimsieve init --home %s`, or name another with --home."
              .formatted(folder, folder));
    }
    return create();
  }

  /** Reads {@code claimsieve.yml}. */
  public Configuration configuration() {
    return Configuration.read(configurationFile());
  }

  public Path configurationFile() {
    return folder.resolve("claimsieve.yml");
  }

  /** The folders of the dates. */
  public Path inbox() {
    return folder.resolve("inbox");
  }

  /** The incoming files of a date. */
  public Path inbox(LocalDate date) {
    return inbox().resolve(date.toString());
  }

  public Path lake() {
    return folder.resolve("lake");
  }

  public Path database() {
    return folder.resolve("db");
  }

  public Path knowledge() {
    return folder.resolve("knowledge");
  }

  /** The bureau's own rules. */
  public Path rules() {
    return folder.resolve("rules");
  }

  public Path models() {
    return folder.resolve("models");
  }

  public Path layouts() {
    return folder.resolve("layouts");
  }

  public Path lists() {
    return folder.resolve("lists");
  }

  /** The lists of a date. */
  public Path lists(LocalDate date) {
    return lists().resolve(date.toString());
  }

  /** The pages of back-tests. */
  public Path backtests() {
    return folder.resolve("backtests");
  }

  public Path quarantine() {
    return folder.resolve("quarantine");
  }

  public Path logs() {
    return folder.resolve("logs");
  }

  public Path logFile() {
    return logs().resolve("claimsieve.log");
  }

  /** A file that the configuration names: absolute, or relative to the home. */
  public Path resolve(String path) {
    return folder.resolve(path);
  }

  /** Writes a file that only its owner may read. */
  public static void writePrivate(Path file, byte[] content) {
    try {
      Files.deleteIfExists(file);
      Files.createFile(file, ownerOnly(file, "rw-------"));
      Files.write(file, content);
    } catch (IOException e) {
      throw Problem.of(
          Category.RESOURCES, "%s cannot be written: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** Makes a folder that only its owner may enter, where it is missing. */
  public static void makeFolder(Path path) {
    try {
      if (!Files.isDirectory(path)) {
        Files.createDirectories(path, ownerOnly(path, "rwx------"));
      }
    } catch (IOException e) {
      throw Problem.of(
          Category.RESOURCES,
          "the folder %s cannot be made: %s. Check the path, its owner and the disk."
              .formatted(path, e.getMessage()),
          e);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
