-- How the columns of a file of this data set are read, as a person agreed to; the next file needs no options.
alter table indicators.data_set add mapping jsonb;
