package org.claimsieve.curation;

/** The knowledge base before and after something was done to it. */
public record Revision(KnowledgeTables before, KnowledgeTables after) {}
