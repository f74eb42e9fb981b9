package org.claimsieve.source;

import java.io.Serializable;

/**
 * What was read of one file, counted by its reader.
 *
 * @param rows records, the header not counted
 * @param fen sum of their amounts, where these could be read
 * @param refused how many of the records were put aside
 */
public record ReadTally(long rows, long fen, long refused) implements Serializable {}
