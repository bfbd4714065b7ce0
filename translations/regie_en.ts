<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>ChangeWords</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>names, and how many more people</extracomment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln as they were</source>
        <translation>
            <numerusform>%Ln as it was</numerusform>
            <numerusform>%Ln as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faulty</source>
        <translation>
            <numerusform>%Ln faulty</numerusform>
            <numerusform>%Ln faulty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) read</source>
        <translation>
            <numerusform>%Ln row read</numerusform>
            <numerusform>%Ln rows read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) taken back</source>
        <translation>
            <numerusform>%Ln record taken back</numerusform>
            <numerusform>%Ln records taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln error(s) are listed.</source>
        <translation>
            <numerusform>The first error is listed.</numerusform>
            <numerusform>The first %Ln errors are listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) stay as they are, and why.</source>
        <translation>
            <numerusform>%Ln record would stay as it is; below is why.</numerusform>
            <numerusform>%Ln records would stay as they are; below is why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s) to correct.</source>
        <translation>
            <numerusform>%Ln error to correct.</numerusform>
            <numerusform>%Ln errors to correct.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message numerus="yes">
        <source>megabytes</source>
        <translation>
            <numerusform>megabyte</numerusform>
            <numerusform>megabytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>months</source>
        <translation>
            <numerusform>month</numerusform>
            <numerusform>months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message numerus="yes">
        <source>%Ln fields of %1</source>
        <translation>
            <numerusform>%Ln field of %1</numerusform>
            <numerusform>%Ln fields of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypedInput</name>
    <message numerus="yes">
        <source>At most %Ln decimals</source>
        <translation>
            <numerusform>At most %Ln decimal</numerusform>
            <numerusform>At most %Ln decimals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message numerus="yes">
        <source>%Ln critical</source>
        <translation>
            <numerusform>%Ln critical</numerusform>
            <numerusform>%Ln critical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already late</source>
        <translation>
            <numerusform>%Ln already late</numerusform>
            <numerusform>%Ln already late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln came in today</source>
        <translation>
            <numerusform>%Ln came in today</numerusform>
            <numerusform>%Ln came in today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln this week</source>
        <translation>
            <numerusform>%Ln this week</numerusform>
            <numerusform>%Ln this week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new this week</source>
        <translation>
            <numerusform>%Ln new this week</numerusform>
            <numerusform>%Ln new this week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without e-mail</source>
        <translation>
            <numerusform>%Ln without e-mail</numerusform>
            <numerusform>%Ln without e-mail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them clients</source>
        <translation>
            <numerusform>%Ln of them clients</numerusform>
            <numerusform>%Ln of them clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed this week</source>
        <translation>
            <numerusform>%Ln changed this week</numerusform>
            <numerusform>%Ln changed this week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in service</source>
        <translation>
            <numerusform>%Ln in service</numerusform>
            <numerusform>%Ln in service</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln external</source>
        <translation>
            <numerusform>%Ln external</numerusform>
            <numerusform>%Ln external</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln opened today</source>
        <translation>
            <numerusform>%Ln opened today</numerusform>
            <numerusform>%Ln opened today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed this week</source>
        <translation>
            <numerusform>%Ln failed this week</numerusform>
            <numerusform>%Ln failed this week</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::ApplySheet</name>
    <message numerus="yes">
        <source>Apply %Ln change(s)</source>
        <translation>
            <numerusform>Apply %Ln change</numerusform>
            <numerusform>Apply %Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::BoardLane</name>
    <message numerus="yes">
        <source>More than the %Ln that should be here at once</source>
        <translation>
            <numerusform>More than the one that should be here at once</numerusform>
            <numerusform>More than the %Ln that should be here at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s)</source>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::BulkActs</name>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them can go this way; the others stay.</source>
        <translation>
            <numerusform>%Ln of them can go this way; the others stay.</numerusform>
            <numerusform>%Ln of them can go this way; the others stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <extracomment>of an act for many records</extracomment>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::BulkBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::BulkComment</name>
    <message numerus="yes">
        <source>Internal note on %Ln record(s)</source>
        <extracomment>Title of a popup</extracomment>
        <translation>
            <numerusform>Internal note on %Ln record</numerusform>
            <numerusform>Internal note on %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) written</source>
        <translation>
            <numerusform>%Ln note written</numerusform>
            <numerusform>%Ln notes written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::BulkEditor</name>
    <message numerus="yes">
        <source>Edit %Ln record(s)</source>
        <extracomment>Title of a popup</extracomment>
        <translation>
            <numerusform>Edit %Ln record</numerusform>
            <numerusform>Edit %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::BulkPopup</name>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::CalendarGrid</name>
    <message numerus="yes">
        <source>+ %Ln other(s)</source>
        <translation>
            <numerusform>+ %Ln other</numerusform>
            <numerusform>+ %Ln others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::CalendarSurface</name>
    <message numerus="yes">
        <source>+ %Ln other(s)</source>
        <translation>
            <numerusform>+ %Ln other</numerusform>
            <numerusform>+ %Ln others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::CalendarView</name>
    <message numerus="yes">
        <source>%Ln without a date</source>
        <translation>
            <numerusform>%Ln without a date</numerusform>
            <numerusform>%Ln without a date</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::ChartView</name>
    <message numerus="yes">
        <source>%Ln more row(s) in the table</source>
        <translation>
            <numerusform>%Ln more row in the table</numerusform>
            <numerusform>%Ln more rows in the table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::ConflictTable</name>
    <message numerus="yes">
        <source>%1 changed %Ln field(s) that you are changing too.</source>
        <translation>
            <numerusform>%1 changed a field that you are changing too.</numerusform>
            <numerusform>%1 changed %Ln fields that you are changing too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::Deeds</name>
    <message numerus="yes">
        <source>%1 changed %Ln fields</source>
        <translation>
            <numerusform>%1 changed %Ln field</numerusform>
            <numerusform>%1 changed %Ln fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::FlowPiece</name>
    <message numerus="yes">
        <source>%Ln weeks</source>
        <translation>
            <numerusform>%Ln week</numerusform>
            <numerusform>%Ln weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln months</source>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::HistoryView</name>
    <message numerus="yes">
        <source>changed %Ln fields</source>
        <translation>
            <numerusform>changed %Ln field</numerusform>
            <numerusform>changed %Ln fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>undid a change of %Ln fields</source>
        <translation>
            <numerusform>undid a change of %Ln field</numerusform>
            <numerusform>undid a change of %Ln fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::HourGrid</name>
    <message numerus="yes">
        <source>+ %Ln other(s)</source>
        <translation>
            <numerusform>+ %Ln other</numerusform>
            <numerusform>+ %Ln others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::ImportFaultList</name>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) that stay</source>
        <translation>
            <numerusform>%Ln record that stays</numerusform>
            <numerusform>%Ln records that stay</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::LineGrid</name>
    <message numerus="yes">
        <source>%Ln cells to correct: F8 leads to them.</source>
        <translation>
            <numerusform>%Ln cell to correct: F8 leads to it.</numerusform>
            <numerusform>%Ln cells to correct: F8 leads to them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cells pasted.</source>
        <translation>
            <numerusform>%Ln cell pasted.</numerusform>
            <numerusform>%Ln cells pasted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have no place here.</source>
        <comment>cells</comment>
        <translation>
            <numerusform>%Ln has no place here.</numerusform>
            <numerusform>%Ln have no place here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::ListRows</name>
    <message numerus="yes">
        <source>%1, %Ln record(s)</source>
        <translation>
            <numerusform>%1, %Ln record</numerusform>
            <numerusform>%1, %Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::NoticeWatcher</name>
    <message numerus="yes">
        <source>%Ln new notifications</source>
        <translation>
            <numerusform>%Ln new notification</numerusform>
            <numerusform>%Ln new notifications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::NotificationBell</name>
    <message numerus="yes">
        <source>%Ln unread notifications</source>
        <translation>
            <numerusform>%Ln unread notification</numerusform>
            <numerusform>%Ln unread notifications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::NotificationModel</name>
    <message numerus="yes">
        <source>and %Ln earlier</source>
        <translation>
            <numerusform>and %Ln earlier</numerusform>
            <numerusform>and %Ln earlier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::Palette</name>
    <message numerus="yes">
        <source>%Ln results in %1 ms</source>
        <translation>
            <numerusform>%Ln result in %1 ms</numerusform>
            <numerusform>%Ln results in %1 ms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln results in %1 ms</source>
        <translation>
            <numerusform>the first result in %1 ms</numerusform>
            <numerusform>the first %Ln results in %1 ms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::PastedReferences</name>
    <message numerus="yes">
        <source>%Ln record(s) are called “%1”.</source>
        <translation>
            <numerusform>%Ln record is called “%1”.</numerusform>
            <numerusform>%Ln records are called “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::PresenceRow</name>
    <message numerus="yes">
        <source>%Ln others</source>
        <translation>
            <numerusform>%Ln other</numerusform>
            <numerusform>%Ln others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln colleagues are typing</source>
        <translation>
            <numerusform>%Ln colleague is typing</numerusform>
            <numerusform>%Ln colleagues are typing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln colleagues on this list</source>
        <translation>
            <numerusform>%Ln colleague on this list</numerusform>
            <numerusform>%Ln colleagues on this list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln colleagues here</source>
        <translation>
            <numerusform>%Ln colleague here</numerusform>
            <numerusform>%Ln colleagues here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::RecordList</name>
    <message numerus="yes">
        <source>%Ln new, show</source>
        <translation>
            <numerusform>%Ln new, show</numerusform>
            <numerusform>%Ln new, show</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) will change.</source>
        <translation>
            <numerusform>%Ln cell will change.</numerusform>
            <numerusform>%Ln cells will change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be taken:</source>
        <translation>
            <numerusform>%Ln cannot be taken:</numerusform>
            <numerusform>%Ln cannot be taken:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln checked record(s) are not there any more and stay as they are.</source>
        <translation>
            <numerusform>%Ln checked record is not there any more and stays as it is.</numerusform>
            <numerusform>%Ln checked records are not there any more and stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::RecordPage</name>
    <message numerus="yes">
        <source>%Ln fields to correct.</source>
        <translation>
            <numerusform>%Ln field to correct.</numerusform>
            <numerusform>%Ln fields to correct.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields to correct: %1.</source>
        <translation>
            <numerusform>%Ln field to correct: %1.</numerusform>
            <numerusform>%Ln fields to correct: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not saved: %Ln fields to correct</source>
        <translation>
            <numerusform>Not saved: %Ln field to correct</numerusform>
            <numerusform>Not saved: %Ln fields to correct</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::RightsPage</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln roles</source>
        <translation>
            <numerusform>%Ln role</numerusform>
            <numerusform>%Ln roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %Ln change(s)…</source>
        <translation>
            <numerusform>Apply %Ln change…</numerusform>
            <numerusform>Apply %Ln changes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your changes: somebody else has just changed the same.</source>
        <translation>
            <numerusform>%Ln of your changes: somebody else has just changed the same.</numerusform>
            <numerusform>%Ln of your changes: somebody else has just changed the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln right(s) changed, not applied</source>
        <translation>
            <numerusform>%Ln right changed, not applied</numerusform>
            <numerusform>%Ln rights changed, not applied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::SecondFactorSheet</name>
    <message numerus="yes">
        <source>%Ln recovery code(s) left</source>
        <translation>
            <numerusform>%Ln recovery code left</numerusform>
            <numerusform>%Ln recovery codes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::SettingsPage</name>
    <message numerus="yes">
        <source>%Ln settings</source>
        <translation>
            <numerusform>%Ln setting</numerusform>
            <numerusform>%Ln settings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::StatusLine</name>
    <message numerus="yes">
        <source>%Ln changes wait for the connection</source>
        <translation>
            <numerusform>%Ln change waits for the connection</numerusform>
            <numerusform>%Ln changes wait for the connection</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::SystemTray</name>
    <message numerus="yes">
        <source>%Ln unread notifications</source>
        <translation>
            <numerusform>%Ln unread notification</numerusform>
            <numerusform>%Ln unread notifications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::UndoDesk</name>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
</context>
</TS>
