-- A file brings hundreds of thousands of rows: what is written is held against the ground of the transaction looked up once a statement,
-- not once a row. What is read keeps the wall as it was: there the planner needs to see the ground.
do $$
declare tab text;
begin
  foreach tab in array array['household', 'person', 'household_year', 'income_line', 'household_summary'] loop
    execute format($p$alter policy ground on %I
      with check (place >= (select nullif(current_setting('bangfu.low', true), '')) collate "C"
        and place < (select nullif(current_setting('bangfu.high', true), '')) collate "C"
        and ((select coalesce(current_setting('bangfu.grounds', true), '') = '')
          or place like any ((select array(select g || '%%' from unnest(string_to_array(current_setting('bangfu.grounds', true), ',')) g))::text[])))$p$, tab);
  end loop;
end $$;
