-- The list of shares is read by who may take them.
drop index work_item_share;
