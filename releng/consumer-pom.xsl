<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: EPL-2.0 -->
<!-- The pom that is published with a bundle, as Tycho writes it, but for what it loses: that a requirement is optional. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://maven.apache.org/POM/4.0.0"
    xmlns:pom="http://maven.apache.org/POM/4.0.0" exclude-result-prefixes="pom">

  <xsl:strip-space elements="*"/>
  <xsl:output indent="yes"/>

  <!-- The artifacts without which the bundle does not work, between blanks. -->
  <xsl:param name="needs"/>

  <xsl:template match="@*|node()">
    <xsl:copy><xsl:apply-templates select="@*|node()"/></xsl:copy>
  </xsl:template>

  <!-- Those that the bundle sets are for this build. -->
  <xsl:template match="pom:properties"/>

  <xsl:template match="pom:dependency">
    <xsl:copy>
      <xsl:apply-templates select="@*|node()[not(self::pom:optional)]"/>
      <optional><xsl:value-of select="not(contains(concat(' ', $needs, ' '), concat(' ', pom:artifactId, ' ')))"/></optional>
    </xsl:copy>
  </xsl:template>
</xsl:stylesheet>
