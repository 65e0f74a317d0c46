# The sentences that rules are made of, in the DSL format of Drools. It changes only with a deployment.
#
# A rule opens with one sentence ([when][->scope]), which brings one occasion before it; "- …" narrows that occasion
# and "while …" looks around it ([when][scope]); [then] concludes. No rule can join two occasions.
# {n:days} is a blank: n is its name, days its type. Types: period, days, count, percent, weight (a number, or a
# parameter: "the answer window"); kind, extent (a word of a list); role, worth, share (a phrase below).
#
# #scope  the occasion: its variable, its record, the fields of its two sides, the words that a reason may use
# #role   a side by phrase; #worth, #share: a number of the occasion by phrase (points; 0 to 1)

#scope move $m MoveMade sides actor other words actor other step
#scope answer $a Answer sides giver receiver words giver receiver step answer when share run
#scope unanswered $u Unanswered sides giver receiver words giver receiver step share days
#scope unfinished $p Unfinished sides giver receiver words giver receiver step share days
#scope completion $f Completion sides giver receiver words giver receiver step share when
#scope delivery $d Delivery sides by other words by other promised step share late
#scope overdue $o Overdue sides by other words by other promised share days
#scope breach $b Breach sides by other words by other promised
#scope reversal $r Reversal sides actor other words actor other step share when
#scope silence $q Silence sides side other words side other days spell

#role the side that acts|the side that says it [move] $m.actor()
#role the other side [move] $m.other()
#role the side that gave [answer] $a.giver()
#role the side that answered [answer] $a.receiver()
#role the side that gave [unanswered] $u.giver()
#role the side that owes the answer [unanswered] $u.receiver()
#role the side that left it unfinished [unfinished] $p.giver()
#role the side that finished it [completion] $f.giver()
#role the side that promised [delivery] $d.by()
#role the side that promised [overdue] $o.by()
#role the side that promised [breach] $b.by()
#role the side that took it back [reversal] $r.actor()
#role the silent side [silence] $q.side()

#worth its worth to the other side|its harm to the other side [move] $m.value()
#worth its cost to the side that acts [move] $m.cost()
#worth the worth of the concession [unanswered] $u.value()

#share the share answered [answer] $a.share()
#share the share still unanswered [unanswered] $u.open()
#share the share missing [unfinished] $p.missing()
#share the share added [completion] $f.added()
#share the share delivered [delivery] $d.delivered()
#share the share not delivered [overdue] $o.missing()
#share the share taken back [reversal] $r.undone()

# --- what happens
[when][->move]A side makes any move=$m : MoveMade()
[when][->move]A side makes a concession=$m : MoveMade(tone == "cooperative", mode == "deed")
[when][->move]A side makes contact=$m : MoveMade(tone == "cooperative", mode == "contact")
[when][->move]A side commits a hostile deed=$m : MoveMade(tone == "conflictual", mode == "deed")
[when][->move]A side {k:kind}=$m : MoveMade(kind == {k})
[when][->answer]A step is answered=$a : Answer()
[when][->unanswered]A concession waits {n:period} without a full answer=$u : Unanswered(clock == {n})
[when][->unfinished]A step taken only in part is left so for {n:period}=$p : Unfinished(clock == {n})
[when][->completion]A side adds what was missing from a step of its own=$f : Completion()
[when][->delivery]A side delivers what it promised=$d : Delivery()
[when][->overdue]A promise is {n:period} past its date and not delivered=$o : Overdue(clock == {n})
[when][->breach]A side goes back on its promise=$b : Breach()
[when][->reversal]A side takes back a step of its own=$r : Reversal()
[when][->silence]A side is silent for {n:period}=$q : Silence(clock == {n})

# --- a move
[when][move]- it answers nothing and keeps no promise=free == true
[when][move]- nothing like it was done before=firstOfKind == true
[when][move]- it is at a level not reached before=newLevel == true
[when][move]- it is the first in public after contact in confidence=goesPublic == true
[when][move]- it is done in public=channel == "public"
[when][move]- it is done in confidence=channel == "confidential"
[when][move]- it goes {e:extent}=extent == {e}
[when][move]- its count is at least {n:count}=scale >= {n}
[when][move]- the other side disputes it=disputed == true
[when][move]- it is made for a third party=thirdParty == true
[when][move]- it touches a red line of the other side=touchesRedLine == true
[when][move]- it takes back a step of its author=takesBack == true
[when][move]- it takes back no step of its author=takesBack == false
[when][move]- its author offers something with it=withOffer == true
[when][move]- its author offers nothing with it=withOffer == false
[when][move]- the other side demanded something in the last {n:days}=sinceDemand <= {n}
[when][move]- the other side demanded nothing in the last {n:days}=sinceDemand > {n}
[when][move]- its author threatened in the last {n:days}=sinceThreat <= {n}
[when][move]- its author threatened nothing in the last {n:days}=sinceThreat > {n}
[when][move]while its author owes an answer for a concession=exists OpenConcession(receiver == $m.actor)
[when][move]while the other side owes an answer for a concession=exists OpenConcession(giver == $m.actor)
[when][move]while a step of its author is taken only in part=exists OpenStep(giver == $m.actor)
[when][move]while its author has a promise open=exists OpenCommitment(by == $m.actor)
[when][move]while its author is past the date of a promise=exists OpenCommitment(by == $m.actor, overdue == true)
[when][move]while the other side has a promise open=exists OpenCommitment(by == $m.other)

# --- an answer
[when][answer]- the step is a deed=asked == "deed"
[when][answer]- the step is a contact=asked == "contact"
[when][answer]- the step is a deed or a contact=asked != "word"
[when][answer]- the step is only words=asked == "word"
[when][answer]- the answer is a deed=mode == "deed"
[when][answer]- the answer is a contact=mode == "contact"
[when][answer]- the answer is only words=mode == "word"
[when][answer]- the answer comes within {n:days}=days <= {n}
[when][answer]- the answer comes after more than {n:days}=days > {n}
[when][answer]- the step is now answered in full=full == true
[when][answer]- the step is still answered only in part=full == false
[when][answer]- at least {n:percent} of the step is answered by it=share >= {n} / 100
[when][answer]- less than {n:percent} of the step is answered by it=share < {n} / 100
[when][answer]- the answer came after the step=secondHalf == false
[when][answer]- the answer came before the step=secondHalf == true
[when][answer]- it continues a run of at least {n:count} steps answered in full=run >= {n}

# --- a concession left unanswered
[when][unanswered]- nothing of it is answered=open == 1
[when][unanswered]- at least {n:percent} of it is unanswered=open >= {n} / 100
[when][unanswered]- the side that owes the answer had let nothing lapse before=lapses == 0
[when][unanswered]- the side that owes the answer had let something lapse before=lapses > 0
[when][unanswered]- the side that owes the answer had let at least {n:count} things lapse before=lapses >= {n}

# --- a step left unfinished, and one completed
[when][unfinished]- the other side went further for it=paid == true
[when][unfinished]- the other side went no further for it=paid == false
[when][unfinished]- at least {n:percent} of it is missing=missing >= {n} / 100
[when][completion]- it comes within {n:days}=days <= {n}
[when][completion]- it comes after more than {n:days}=days > {n}
[when][completion]- nothing is missing now=full == true
[when][completion]- something is still missing=full == false
[when][completion]- the other side had gone further for it=paid == true
[when][completion]- the other side had gone no further for it=paid == false

# --- a promise
[when][delivery]- it comes in time=daysLate <= 0
[when][delivery]- it comes late=daysLate > 0
[when][delivery]- it comes more than {n:days} late=daysLate > {n}
[when][delivery]- all of it is delivered now=full == true
[when][delivery]- only part of it is delivered so far=full == false
[when][overdue]- the side that promised had let nothing lapse before=lapses == 0
[when][overdue]- the side that promised had let something lapse before=lapses > 0
[when][overdue]- at least {n:percent} of it is not delivered=missing >= {n} / 100
[when][breach]- it was not due yet and nothing was delivered=inTime == true
[when][breach]- it was due or delivered in part=inTime == false

# --- a step taken back, and silence
[when][reversal]- the other side had given something for it=answered == true
[when][reversal]- the other side had given nothing for it=answered == false
[when][reversal]- it comes within {n:days}=days <= {n}
[when][silence]- it had made at least {n:count} moves before=spell >= {n}

# --- conclusions
[then]Trust in {s:role} grows by {x:weight}=findings.add({rule}, {s}, {x});
[then]Trust in {s:role} falls by {x:weight}=findings.add({rule}, {s}, -{x});
[then]Trust in {s:role} grows by {x:weight} for each point of {v:worth}=findings.add({rule}, {s}, {x} * {v});
[then]Trust in {s:role} falls by {x:weight} for each point of {v:worth}=findings.add({rule}, {s}, -{x} * {v});
[then]Trust in {s:role} grows by {x:weight} times {v:share}=findings.add({rule}, {s}, {x} * {v});
[then]Trust in {s:role} falls by {x:weight} times {v:share}=findings.add({rule}, {s}, -{x} * {v});
[then]Trust in both sides grows by {x:weight}=findings.add({rule}, {first}, {x}); findings.add({rule}, {second}, {x});
[then]Trust in both sides falls by {x:weight}=findings.add({rule}, {first}, -{x}); findings.add({rule}, {second}, -{x});
