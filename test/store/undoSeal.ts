/** Brings the tables of a store, SQLite or PostgreSQL, back to the version that kept everything in clear. Their rows are lost. */
export const UNDO_SEAL = `
  ${['make', 'trim', 'engine', 'plant', 'sale_date', 'registered_in'].map((name) => `alter table vehicles drop column ${name};`).join(' ')}
  drop table address_changes;
  drop table mailed_batches; drop table mailed_vehicles; drop table piece_scans; drop table returned_pieces; drop table machine_log;
  drop table desk_users; drop table desk_sessions; drop table sign_in_tries; drop table held_scans; drop table serial_blocks;
  drop table seal;
  drop table filing_words;
  delete from filing_messages; delete from filing_papers; delete from filings; delete from refusals; delete from activity;
  delete from attachments; delete from attempts; delete from messages; delete from blobs;
  alter table messages drop column record;
  alter table messages add column vin text not null default '';
  alter table messages add column to_name text not null default '';
  alter table messages add column to_address text not null default '';
  alter table messages add column subject text not null default '';
  alter table messages add column slot_values text not null default '';
  drop table owners;
  create table owners (
    vin text primary key, name text not null, company text not null, address1 text not null, address2 text not null,
    city text not null, state text not null, zip text not null, country text not null, email text not null,
    language text not null, lessor integer not null, address_block text not null
  );
  drop table remedies;
  create table remedies (
    vin text not null, campaign text not null, day text not null, outcome text not null,
    primary key (vin, campaign, day)
  );
  delete from kysely_migration where name >= '010';
`;
