-- What the cross checks of a night's data found: warnings, one row per check.
create table data_quality (
  business_date date not null,
  check_id varchar(60) not null,
  source_table varchar(60) not null,
  checked_rows bigint not null,
  differing_rows bigint not null,
  examples varchar(2000) not null,
  differing_amt numeric(16, 2),
  primary key (business_date, check_id)
);
