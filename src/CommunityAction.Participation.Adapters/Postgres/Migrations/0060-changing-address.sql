-- Whose address a code is to change; null for one to sign in with. A code for one cannot be used for the other.
alter table participation.sign_in_requests add column changes uuid;
