package org.claimsieve.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The lake's files on a local disk: for their owner only, whatever the process's umask. Hadoop's
 * own local file system starts a process for the permissions of each file it makes, and makes a
 * second file of checksums beside it.
 */
final class OwnerOnlyFiles extends RawLocalFileSystem {
  @Override
  public String getScheme() {
    return "file";
  }

  @Override
  public void setPermission(Path path, FsPermission permission) throws IOException {
    java.nio.file.Path file = pathToFile(path).toPath();
    Files.setPosixFilePermissions(
        file, PosixFilePermissions.fromString(Files.isDirectory(file) ? "rwx------" : "rw-------"));
  }
}
