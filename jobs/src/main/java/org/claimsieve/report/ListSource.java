package org.claimsieve.report;

/**
 * What a list was made from.
 *
 * @param manifestHash hash of the night's manifest, in hexadecimal
 * @param codeVersion version of ClaimSieve
 */
public record ListSource(String manifestHash, String codeVersion) {}
