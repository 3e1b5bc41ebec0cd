-- Nobody could choose a language until now: what stood there was the default. Null = never chosen, the machine decides.
alter table account alter column language drop not null, alter column language drop default;
update account set language = null;
comment on column account.language is 'The language its owner chose last, on any machine; null = never chosen.';
