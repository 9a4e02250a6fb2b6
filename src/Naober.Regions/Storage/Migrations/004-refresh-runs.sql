-- Who fetched what and when is part of the recorded changes.
select audit.watch('regions.refresh_run');
