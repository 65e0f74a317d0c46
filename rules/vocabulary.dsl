# The sentences that rules are made of. Changes only together with the program.
# An opening ([when][->scope]) brings in one occasion; "- ..." narrows it; "while ..." looks around at what is open.
# A conclusion with a scope ([then][scope]) fits that occasion alone; the others fit all from which evidence is drawn.
# #scope begins what can be said of one kind of occasion; after "words" stand the words that its reasons may use.
# #role names a side, #share how much of a step (0 to 1), #worth points; "the stake of" a worth is counted in whole deeds.
# #edition says for which arithmetic the rules are written; rules of another are still read, and not run with this one.

#edition 2

#scope move $m MoveMade sides actor other words actor other step
#role the side that acts|the side that made it [move] $m.actor()
#role the other side [move] $m.other()
#worth the step [move] $m.value()
#worth its cost [move] $m.cost()
#worth the move [move] $m.stake()
#worth what was unasked [move] $m.unasked()
[when][->move]A side makes a concession=$m : MoveMade(tone == "cooperative", mode == "deed")
[when][->move]A side makes contact=$m : MoveMade(tone == "cooperative", mode == "contact")
[when][->move]A side commits a hostile deed=$m : MoveMade(tone == "conflictual", mode == "deed")
[when][->move]A side gives=$m : MoveMade(tone == "cooperative", unasked > 0)
[when][->move]A side speaks against the other side=$m : MoveMade(tone == "conflictual", mode == "word", kind != "demand", kind != "doubt-voiced")
[when][->move]A side makes a conflictual move=$m : MoveMade(tone == "conflictual")
[when][->move]A side {k:kind}=$m : MoveMade(kind == {k})
[when][move]- it answers nothing and keeps no promise=free == true
[when][move]- nothing like it was done before=firstOfKind == true
[when][move]- it is done in public=channel == "public"
[when][move]- it is done in confidence=channel == "confidential"
[when][move]- it goes {e:extent}=extent == {e}
[when][move]- its count is at least {n:count}=scale >= {n}
[when][move]- the other side demanded something in the last {n:days}=sinceDemand <= {n}
[when][move]- the other side demanded nothing in the last {n:days}=sinceDemand > {n}
[when][move]- its author threatened in the last {n:days}=sinceThreat <= {n}
[when][move]- the other side did harm within {n:days} before it=sinceHarm <= {n}
[when][move]- the other side did no harm within {n:days} before it=sinceHarm > {n}
[when][move]- it is at a level not reached before=newLevel == true
[when][move]- it is the first in public after contact in confidence=goesPublic == true
[when][move]- the other side disputes it=disputed == true
[when][move]- it is made for a third party=thirdParty == true
[when][move]- it touches a red line of the other side=touchesRedLine == true
[when][move]- it takes nothing back=takesBack == false
[when][move]- it comes with no offer=withOffer == false
[when][move]while its author owes an answer for a concession=exists OpenConcession(receiver == $m.actor)
[when][move]while its author has left a step unfinished=exists OpenStep(giver == $m.actor)
[when][move]while its author is past the date of a promise=exists OpenCommitment(by == $m.actor, overdue == true)
[when][move]while the other side has an open promise=exists OpenCommitment(by == $m.other)

#scope answer $a Answer sides giver receiver words giver receiver step answer exchange share run
#role the side that gave [answer] $a.giver()
#role the side that answered [answer] $a.receiver()
#share what was returned [answer] $a.share()
#worth what was returned [answer] $a.stake()
#worth what had lapsed [answer] $a.mended()
[when][->answer]A step is answered=$a : Answer()
[when][answer]- both sides did it together=joint == true
[when][answer]- the other side had given first=joint == false
[when][answer]- it makes good a first lapse=mendedLapses == 0
[when][answer]- it makes good a repeated lapse=mendedLapses > 0
[when][answer]- it makes good no lapse=mendedLapses < 0
[when][answer]- it comes within {n:days}=days <= {n}
[when][answer]- it comes after more than {n:days}=days > {n}
[when][answer]- the answer is a deed=mode == "deed"
[when][answer]- the answer is a contact=mode == "contact"
[when][answer]- the answer is only words=mode == "word"
[when][answer]- the answer is more than words=mode != "word"
[when][answer]- what is answered is a deed=asked == "deed"
[when][answer]- what is answered is a contact=asked == "contact"
[when][answer]- what is answered is only words=asked == "word"
[when][answer]- it is answered in full=full == true
[when][answer]- it is answered only in part=full == false
[when][answer]- it continues a run of {n:count} or more full answers=run >= {n}

#scope unanswered $u Unanswered sides giver receiver words giver receiver step share days
#role the side that gave [unanswered] $u.giver()
#role the side that did not answer [unanswered] $u.receiver()
#share what is unanswered [unanswered] $u.open()
#worth the concession [unanswered] $u.value()
#worth what is unanswered [unanswered] $u.stake()
[when][->unanswered]A concession waits {n:period} without a full answer=$u : Unanswered(clock == {n})
[when][unanswered]- it is the first lapse in a row=lapses == 0
[when][unanswered]- it is a repeated lapse=lapses > 0

#scope unfinished $p Unfinished sides giver receiver words giver receiver step share days
#role the side that left it unfinished [unfinished] $p.giver()
#role the other side [unfinished] $p.receiver()
#share what is missing [unfinished] $p.missing()
#worth what is missing [unfinished] $p.stake()
[when][->unfinished]A step taken only in part is left so for {n:period}=$p : Unfinished(clock == {n})
[when][unfinished]- the other side went further for it=paid == true
[when][unfinished]- the other side went no further for it=paid == false

#scope completion $f Completion sides giver receiver words giver receiver step share when
#role the side that finished it [completion] $f.giver()
#role the other side [completion] $f.receiver()
#share what was added [completion] $f.added()
#worth what was added [completion] $f.stake()
#worth what had been doubted [completion] $f.mended()
[when][->completion]A side adds to a step that it had taken only in part=$f : Completion()
[when][completion]- it comes within {n:days}=days <= {n}
[when][completion]- it comes after more than {n:days}=days > {n}
[when][completion]- the step is now complete=full == true
[when][completion]- the other side had gone further for it=paid == true
[when][completion]- the other side had gone no further for it=paid == false
[when][completion]- it had been doubted after the other side relied on it=doubtedReliedOn == true
[when][completion]- it had been doubted when the other side had not relied on it=doubtedNotReliedOn == true

#scope delivery $d Delivery sides by other words by other promised step share late
#role the side that delivered [delivery] $d.by()
#role the other side [delivery] $d.other()
#share what was delivered [delivery] $d.delivered()
#worth what was delivered [delivery] $d.stake()
#worth what was overdue [delivery] $d.mended()
[when][->delivery]A side delivers what it promised=$d : Delivery()
[when][delivery]- it makes good a first lapse=mendedLapses == 0
[when][delivery]- it makes good a repeated lapse=mendedLapses > 0
[when][delivery]- it makes good no lapse=mendedLapses < 0
[when][delivery]- it comes in time=daysLate <= 0
[when][delivery]- it comes late=daysLate > 0
[when][delivery]- all of it is delivered=full == true
[when][delivery]- only part of it is delivered=full == false

#scope overdue $o Overdue sides by other words by other promised share days
#role the side that promised [overdue] $o.by()
#role the other side [overdue] $o.other()
#share what is missing [overdue] $o.missing()
#worth what is missing [overdue] $o.stake()
[when][->overdue]A promise is {n:period} past its date=$o : Overdue(clock == {n})
[when][overdue]- it is the first lapse in a row=lapses == 0
[when][overdue]- it is a repeated lapse=lapses > 0

#scope breach $b Breach sides by other words by other promised
#role the side that went back on it [breach] $b.by()
#role the other side [breach] $b.other()
#worth what was promised [breach] $b.stake()
[when][->breach]A side goes back on its promise=$b : Breach()
[when][breach]- it does so before the date of the promise=inTime == true
[when][breach]- it does so after the date or after delivering=inTime == false

#scope reversal $r Reversal sides actor other words actor other step share when
#role the side that took it back [reversal] $r.actor()
#role the other side [reversal] $r.other()
#share what was taken back [reversal] $r.undone()
#worth what was taken back [reversal] $r.stake()
[when][->reversal]A side takes back a step of its own=$r : Reversal()
[when][reversal]- the other side had given something for it=answered == true
[when][reversal]- the other side had given nothing for it=answered == false
[when][reversal]- a hostile deed takes it back=harm == true
[when][reversal]- no hostile deed takes it back=harm == false
[when][reversal]- it comes within {n:days}=days <= {n}

#scope shortfall $h Shortfall sides giver receiver words giver receiver step share days
#role the side that had said more [shortfall] $h.giver()
#role the other side [shortfall] $h.receiver()
#share what is missing [shortfall] $h.missing()
#worth what is missing [shortfall] $h.stake()
[when][->shortfall]A step turns out to go less far than was said=$h : Shortfall()
[when][shortfall]- the other side had relied on it=relied == true
[when][shortfall]- the other side had not relied on it=relied == false
[when][shortfall]- it comes to light within {n:days}=days <= {n}
[when][shortfall]- it comes to light after more than {n:days}=days > {n}

#scope silence $q Silence sides side other words side other days spell
#role the silent side [silence] $q.side()
#role the other side [silence] $q.other()
[when][->silence]A side is silent for {n:period}=$q : Silence(clock == {n})
[when][silence]- the other side owes it an answer=owed == true
[when][silence]- the other side owes it no answer=owed == false
[when][silence]- it had made at least {n:count} moves in its last active spell=spell >= {n}

#scope stood $w Stood sides actor other words actor other step days
#role the side that took it [stood] $w.actor()
#role the other side [stood] $w.other()
#worth the step [stood] $w.stake()
[when][->stood]A step has stood for {n:period}=$w : Stood(clock == {n})
[when][stood]- in it a side {k:kind}=kind == {k}
[when][stood]- its side has done no harm meanwhile=peaceful == true
[when][stood]- its side has done harm meanwhile=peaceful == false

#scope term $t TermWeighed sides side other words side other
[when][->term]In a proposal a side {k:kind}=$t : TermWeighed(kind == {k})
[when][term]- its count is at least {n:count}=scale >= {n}
[when][term]- it goes {e:extent}=extent == {e}
[when][term]- it is on an issue that this side does not trade=touchesRedLine == true
[then][term]It cannot be taken back=findings.judge({rule}, "lasting");

#scope proposal $p ProposalWeighed sides side other words side other cost value breakeven trust low high readiness line
[when][->proposal]A side weighs a proposal=$p : ProposalWeighed()
[when][proposal]- the side is asked=asked == true
[when][proposal]- the side asks=asked == false
[when][proposal]- it touches a red line of this side=touchesRedLine == true
[when][proposal]- it touches no red line of this side=touchesRedLine == false
[when][proposal]- trust covers it even at its lowest=coveredByLow == true
[when][proposal]- trust at its lowest does not cover it=coveredByLow == false
[when][proposal]- trust covers it=coveredByTrust == true
[when][proposal]- trust does not cover it=coveredByTrust == false
[when][proposal]- trust at its highest covers it=coveredByHigh == true
[when][proposal]- not even trust at its highest covers it=coveredByHigh == false
[when][proposal]- it takes a trust of at most {n:percent}=breakEven <= {n}
[when][proposal]- it takes a trust of more than {n:percent}=breakEven > {n}
[when][proposal]- trust is at least {n:percent}=trust >= {n}
[when][proposal]- trust is below {n:percent}=trust < {n}
[when][proposal]- at least {n:percent} of its cost cannot be taken back=lasting >= {n} / 100
[when][proposal]- less than {n:percent} of its cost cannot be taken back=lasting < {n} / 100
[when][proposal]- the other side has kept at least {n:count} of its promises=kept >= {n}
[when][proposal]- the other side has at least {n:count} promises still open=open >= {n}
[when][proposal]- the other side has broken at least {n:count} of its promises=broken >= {n}
[when][proposal]- the other side is past the date of at least {n:count} of its promises=overdue >= {n}
[when][proposal]- the other side has left at least {n:count} steps unfinished=unfinished >= {n}
[then][proposal]It is worth making=findings.judge({rule}, "worth-making");
[then][proposal]It is worth making in steps=findings.judge({rule}, "in-steps");
[then][proposal]It is worth making only against delivery=findings.judge({rule}, "delivery-first");
[then][proposal]It is not worth making=findings.judge({rule}, "not-worth-making");
[then][proposal]It crosses a red line=findings.judge({rule}, "red-line");

[then]Trust in {s:role} grows by {x:weight}=findings.add({rule}, {s}, {x});
[then]Trust in {s:role} falls by {x:weight}=findings.add({rule}, {s}, -{x});
[then]Trust in {s:role} grows by {x:weight} for each point of {v:worth}=findings.add({rule}, {s}, {x} * {v});
[then]Trust in {s:role} falls by {x:weight} for each point of {v:worth}=findings.add({rule}, {s}, -{x} * {v});
[then]Trust in {s:role} grows by {x:weight} times the share of {h:share}=findings.add({rule}, {s}, {x} * {h});
[then]Trust in {s:role} falls by {x:weight} times the share of {h:share}=findings.add({rule}, {s}, -{x} * {h});
[then]Trust in {s:role} grows by {x:weight} times the stake of {v:worth}=findings.add({rule}, {s}, {x} * {v});
[then]Trust in {s:role} falls by {x:weight} times the stake of {v:worth}=findings.add({rule}, {s}, -{x} * {v});
[then]Trust in {s:role} is given back by {x:weight} times the stake of {v:worth}=findings.mend({rule}, {s}, {x} * {v});
[then]Readiness to begin of {s:role} grows by {x:weight} times the stake of {v:worth}=findings.ready({rule}, {s}, {x} * {v});
[then]Readiness to begin of {s:role} falls by {x:weight} times the stake of {v:worth}=findings.ready({rule}, {s}, -{x} * {v});
