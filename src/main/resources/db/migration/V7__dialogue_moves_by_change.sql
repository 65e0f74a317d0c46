-- What a change began and ended is found without reading the moves that it left alone.
CREATE INDEX dialogue_move_by_since ON dialogue_move (id, since);
CREATE INDEX dialogue_move_by_until ON dialogue_move (id, until);
