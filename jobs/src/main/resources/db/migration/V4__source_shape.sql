-- What the last file of a table that was taken in looked like, to tell what changes in the next.
create table source_shape (
  layout varchar(200) not null,
  table_name varchar(60) not null,
  business_date date not null,
  shape text not null,
  created timestamp(3) with time zone not null,
  primary key (layout, table_name)
);
