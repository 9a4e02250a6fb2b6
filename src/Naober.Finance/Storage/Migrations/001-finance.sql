create schema finance;
