-- A newer link, a closed account and a new password end the links given out before.
grant update (used_at) on invitation to bangfu_app;
comment on column invitation.used_at is 'When it was accepted, or ended because a newer one was made, the account was closed or its password changed.';
