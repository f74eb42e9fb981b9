-- Three kinds of the night's indicators in DuckDB's SQL, straight from the delivered tables: what an
-- analyst would write instead. ${from} and ${to} are the first and last day of the period, as dates.

create or replace temp table standing as
select setl_id, mdtrt_id, psn_no, fixmedins_code, med_type, begndate, enddate, setl_time,
       cast(setl_time as date) as setl_date, mid_setl_flag, medfee_sumamt,
       case when regexp_matches(med_type, '^(2[1-8]|52)') then 'inpatient'
            when regexp_matches(med_type, '^(11|12|13|15|16|19|81|51|9903)') then 'clinic'
            when regexp_matches(med_type, '^(41|9929)') then 'pharmacy' end as visit_kind
from setl_d s
where vali_flag = '1' and coalesce(refd_setl_flag, '0') <> '1'
  and not exists (select 1 from setl_d r
                  where r.vali_flag = '1' and r.refd_setl_flag = '1' and r.init_setl_id = s.setl_id);

create or replace temp table stay as
with visit as (
  select mdtrt_id, arg_max(struct_pack(begntime, endtime, dscg_way, dscg_maindiag_code), arrived) as v
  from mdtrt_d group by mdtrt_id),
parts as (
  select closing.setl_date as closed, part.*
  from (select distinct mdtrt_id, setl_date from standing
        where visit_kind = 'inpatient' and coalesce(mid_setl_flag, '0') <> '1') closing
  join standing part
    on part.mdtrt_id = closing.mdtrt_id and part.visit_kind = 'inpatient'
   and (part.setl_date = closing.setl_date
        or part.mid_setl_flag = '1' and part.setl_date < closing.setl_date)),
joined as (
  select mdtrt_id, closed, arg_max(psn_no, (setl_time, setl_id)) as psn_no,
         arg_max(fixmedins_code, (setl_time, setl_id)) as fixmedins_code,
         arg_max(med_type, (setl_time, setl_id)) as med_type,
         case when count(begndate) = count(*) then min(begndate) end as beg_date,
         case when count(enddate) = count(*) then max(enddate) end as end_date,
         sum(medfee_sumamt) as medfee_sumamt
  from parts group by mdtrt_id, closed
  qualify row_number() over (partition by mdtrt_id order by closed desc) = 1)
select joined.* exclude (beg_date, end_date),
       coalesce(beg_date, cast(v.begntime as date)) as beg_date,
       coalesce(end_date, cast(v.endtime as date)) as end_date,
       v.dscg_way as dscg_way,
       coalesce(med_type like '52%', false) or coalesce(regexp_matches(
         replace(upper(v.dscg_maindiag_code), '.', ''), '^(Z510|Z511|Z50|Z49|O8[0-4]|Z38|P)'), false) as planned
from joined left join visit using (mdtrt_id);

create or replace table bench_indicator as
with followed as (
  select *, lead(struct_pack(beg_date, fixmedins_code, planned)) over (
              partition by psn_no order by beg_date, end_date nulls last, mdtrt_id) as next
  from stay
  where psn_no is not null and end_date is not null and beg_date <= end_date),
index_stay as (
  select fixmedins_code,
         coalesce(next.beg_date - end_date between 0 and 7 and not next.planned, false) as again,
         coalesce(next.fixmedins_code = fixmedins_code, false) as same
  from followed
  where end_date between ${from} and ${to} and end_date <= ${to} - 7
    and not planned and coalesce(dscg_way, '') not in ('2', '3', '5')),
readmission as (
  select grouping(fixmedins_code) as city, fixmedins_code, count(*) as discharges,
         count_if(again and same) as same, count_if(again) as elsewhere
  from index_stay group by rollup (fixmedins_code) having count(*) > 0),
cost as (
  select 'average-cost-' || visit_kind as id, grouping(fixmedins_code) as city, fixmedins_code,
         sum(medfee_sumamt) as fee, count(medfee_sumamt) as cases
  from standing
  where visit_kind in ('clinic', 'pharmacy') and setl_date between ${from} and ${to}
  group by grouping sets ((visit_kind), (visit_kind, fixmedins_code))
  union all
  select 'average-cost-inpatient', grouping(fixmedins_code), fixmedins_code, sum(medfee_sumamt), count(medfee_sumamt)
  from stay where end_date between ${from} and ${to}
  group by rollup (fixmedins_code) having count(*) > 0),
long as (
  select 'readmission-7d-same' as id, city, fixmedins_code, same as numerator, discharges as denominator from readmission
  union all
  select 'readmission-7d-any', city, fixmedins_code, elsewhere, discharges from readmission
  union all
  select id, city, fixmedins_code, fee, cases from cost)
select id as indicator_id, case when city = 1 then 'city' else 'institution' end as subject_type,
       case when city = 1 then 'city' else fixmedins_code end as subject_id, numerator, denominator
from long where city = 1 or fixmedins_code is not null;

create or replace table bench_item_usage as
with back as (
  select init_feedetl_sn, sum(cnt) as cnt, sum(det_item_fee_sumamt) as amount, sum(inscp_amt) as inscp
  from fee_list_d
  where (cnt < 0 or det_item_fee_sumamt < 0) and init_feedetl_sn is not null
  group by init_feedetl_sn),
net as (
  select l.setl_id, l.hilist_code, l.list_type,
         case when b.init_feedetl_sn is null then l.cnt else l.cnt + b.cnt end as cnt,
         case when b.init_feedetl_sn is null then l.det_item_fee_sumamt
              else l.det_item_fee_sumamt + b.amount end as amount,
         case when b.init_feedetl_sn is null then l.inscp_amt else l.inscp_amt + b.inscp end as inscp_amt
  from fee_list_d l left join back b on l.bkkp_sn = b.init_feedetl_sn
  where not (coalesce(l.cnt < 0 or l.det_item_fee_sumamt < 0, false) and l.init_feedetl_sn is not null)
    and not coalesce(l.cnt + b.cnt <= 0
                     or l.det_item_fee_sumamt > 0 and l.det_item_fee_sumamt + b.amount <= 0, false)),
used as (
  select s.fixmedins_code, s.psn_no, n.setl_id, n.hilist_code, n.cnt, n.amount, n.inscp_amt,
         not coalesce(n.cnt < 0 or n.amount < 0, false) as charged,
         case when n.list_type like '102%' then 'piece' when n.list_type like '1%' then 'drug'
              when n.list_type like '2%' then 'service' when n.list_type like '3%' then 'consumable' end as item_kind
  from net n join standing s using (setl_id)
  where s.setl_date between ${from} and ${to} and n.hilist_code is not null),
usage as (
  select grouping(fixmedins_code) as city, fixmedins_code, item_kind, hilist_code,
         count(distinct setl_id) filter (charged) as settlements,
         count(distinct psn_no) filter (charged) as persons,
         sum(cnt) as cnt, sum(amount) as amount, sum(inscp_amt) as inscp_amt
  from used where item_kind is not null
  group by grouping sets ((item_kind, hilist_code), (fixmedins_code, item_kind, hilist_code)))
select case when city = 1 then 'city' else 'institution' end as scope,
       coalesce(fixmedins_code, '') as fixmedins_code, item_kind, hilist_code,
       settlements, persons, cnt, amount, inscp_amt,
       row_number() over (partition by city, fixmedins_code, item_kind
         order by settlements desc, persons desc, amount desc nulls last, hilist_code) as rank_settlements,
       row_number() over (partition by city, fixmedins_code, item_kind
         order by amount desc nulls last, settlements desc, hilist_code) as rank_amount
from usage where settlements > 0 and (city = 1 or fixmedins_code is not null);
