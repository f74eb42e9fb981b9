-- Rows that a night's intake took out of the table which a file had brought: what a correction
-- replaced is no longer there when the night of that file runs again.
create table movement (
  night date not null,
  file_date date not null,
  table_name varchar(60) not null,
  file_name varchar(500) not null,
  moved_rows bigint not null,
  moved_fen bigint not null,
  constraint movement_once primary key (night, file_date, table_name, file_name)
);
create index movement_file on movement (file_date);

-- Settlement days whose facts the night must compute anew.
create table touched_day (
  night date not null,
  setl_date date not null,
  constraint touched_day_once primary key (night, setl_date)
);

-- Lists that something which came on a night has touched, and since when.
create table outdated_list (
  night date not null,
  list_date date not null,
  marked timestamp(3) with time zone not null,
  constraint outdated_list_once primary key (night, list_date)
);
