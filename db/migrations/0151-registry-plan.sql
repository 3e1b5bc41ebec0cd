-- What everybody at the front line knows of a household: its cause in words, its wish, its way out, its steps to earn more (四知).
alter table household_year
  add column cause_story  text,
  add column wish         text,
  add column exit_plan    text,
  add column income_steps text;
comment on column household_year.cause_story is '致贫原因说明';
comment on column household_year.wish is '发展愿望';
comment on column household_year.exit_plan is '脱贫计划';
comment on column household_year.income_steps is '增收举措';
