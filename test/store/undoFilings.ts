import { UNDO_SEAL } from './undoSeal.js';

/** Brings the tables of a store, SQLite or PostgreSQL, back to the version before filings had numbers. Their rows are lost. */
export const UNDO_FILINGS = `
  ${UNDO_SEAL}
  drop table activity;
  drop table refusals;
  drop table filing_messages;
  drop table filing_papers;
  drop table filings;
  create table disclosures (
    campaign text not null, phase integer not null, vin text not null, dealer text not null, day text not null,
    buyer_name text not null, buyer_email text not null, buyer_language text not null,
    form text not null references blobs (sha256), faq text references blobs (sha256), form_values text not null,
    primary key (campaign, vin, form)
  );
  delete from kysely_migration where name >= '009';
`;
