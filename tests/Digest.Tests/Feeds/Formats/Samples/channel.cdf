<?xml version="1.0" encoding="UTF-8"?>
<CHANNEL HREF="http://canal.example/" LASTMOD="2026-08-05T06:00">
  <TITLE>Canal Channel</TITLE>
  <ABSTRACT>Locks and barges</ABSTRACT>
  <ITEM HREF="http://canal.example/lock" LASTMOD="2026-08-05T05:00">
    <TITLE>A new lock</TITLE>
    <ABSTRACT>It opens in May.</ABSTRACT>
  </ITEM>
</CHANNEL>
