-- Triggers hold no data: they are dropped and made anew whenever this file differs from the
-- database, and after every migration (a table rebuilt by sqlite-utils loses its own).

CREATE TRIGGER article_words_ai AFTER INSERT ON article_words BEGIN
    INSERT INTO article_words_fts (rowid, folded) VALUES (new.id, new.folded);
END;

CREATE TRIGGER article_words_ad AFTER DELETE ON article_words BEGIN
    INSERT INTO article_words_fts (article_words_fts, rowid, folded)
    VALUES ('delete', old.id, old.folded);
END;

CREATE TRIGGER article_words_au AFTER UPDATE ON article_words BEGIN
    INSERT INTO article_words_fts (article_words_fts, rowid, folded)
    VALUES ('delete', old.id, old.folded);
    INSERT INTO article_words_fts (rowid, folded) VALUES (new.id, new.folded);
END;

-- A person's decision is never overwritten: a change of mind is one more review.
CREATE TRIGGER reviews_stay_as_written BEFORE UPDATE ON reviews BEGIN
    SELECT RAISE(ABORT, 'a review is never changed: add another one');
END;

CREATE TRIGGER reviews_stay BEFORE DELETE ON reviews BEGIN
    SELECT RAISE(ABORT, 'a review is never deleted: add another one');
END;

CREATE TRIGGER branch_decisions_stay_as_written BEFORE UPDATE ON branch_decisions BEGIN
    SELECT RAISE(ABORT, 'a decision is never changed: add another one');
END;

CREATE TRIGGER branch_decisions_stay BEFORE DELETE ON branch_decisions BEGIN
    SELECT RAISE(ABORT, 'a decision is never deleted: add another one');
END;
