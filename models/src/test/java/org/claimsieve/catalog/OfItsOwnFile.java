package org.claimsieve.catalog;

final class OfItsOwnFile extends FoundByTypeTest.Half {}
