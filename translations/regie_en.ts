<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
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
    <name>StepText</name>
    <message numerus="yes">
        <source>%n fields of %1</source>
        <translation>
            <numerusform>%n field of %1</numerusform>
            <numerusform>%n fields of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypedInput</name>
    <message numerus="yes">
        <source>At most %n decimals</source>
        <translation>
            <numerusform>At most %n decimal</numerusform>
            <numerusform>At most %n decimals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%n critical</numerusform>
            <numerusform>%n critical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already late</source>
        <translation>
            <numerusform>%n already late</numerusform>
            <numerusform>%n already late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came in today</source>
        <translation>
            <numerusform>%n came in today</numerusform>
            <numerusform>%n came in today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n this week</source>
        <translation>
            <numerusform>%n this week</numerusform>
            <numerusform>%n this week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new this week</source>
        <translation>
            <numerusform>%n new this week</numerusform>
            <numerusform>%n new this week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without e-mail</source>
        <translation>
            <numerusform>%n without e-mail</numerusform>
            <numerusform>%n without e-mail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them clients</source>
        <translation>
            <numerusform>%n of them clients</numerusform>
            <numerusform>%n of them clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed this week</source>
        <translation>
            <numerusform>%n changed this week</numerusform>
            <numerusform>%n changed this week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in service</source>
        <translation>
            <numerusform>%n in service</numerusform>
            <numerusform>%n in service</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n external</source>
        <translation>
            <numerusform>%n external</numerusform>
            <numerusform>%n external</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opened today</source>
        <translation>
            <numerusform>%n opened today</numerusform>
            <numerusform>%n opened today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed this week</source>
        <translation>
            <numerusform>%n failed this week</numerusform>
            <numerusform>%n failed this week</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::BoardLane</name>
    <message numerus="yes">
        <source>More than the %n that should be here at once</source>
        <translation>
            <numerusform>More than the one that should be here at once</numerusform>
            <numerusform>More than the %n that should be here at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::BulkActs</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them can go this way; the others stay.</source>
        <translation>
            <numerusform>%n of them can go this way; the others stay.</numerusform>
            <numerusform>%n of them can go this way; the others stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <extracomment>of an act for many records</extracomment>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::BulkBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::BulkEditor</name>
    <message numerus="yes">
        <source>Edit %n record(s)</source>
        <extracomment>Title of a popup</extracomment>
        <translation>
            <numerusform>Edit %n record</numerusform>
            <numerusform>Edit %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::BulkPopup</name>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::CalendarGrid</name>
    <message numerus="yes">
        <source>+ %n other(s)</source>
        <translation>
            <numerusform>+ %n other</numerusform>
            <numerusform>+ %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::CalendarSurface</name>
    <message numerus="yes">
        <source>+ %n other(s)</source>
        <translation>
            <numerusform>+ %n other</numerusform>
            <numerusform>+ %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::CalendarView</name>
    <message numerus="yes">
        <source>%n without a date</source>
        <translation>
            <numerusform>%n without a date</numerusform>
            <numerusform>%n without a date</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::ChartView</name>
    <message numerus="yes">
        <source>%n more row(s) in the table</source>
        <translation>
            <numerusform>%n more row in the table</numerusform>
            <numerusform>%n more rows in the table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::ConflictTable</name>
    <message numerus="yes">
        <source>%1 changed %n field(s) that you are changing too.</source>
        <translation>
            <numerusform>%1 changed a field that you are changing too.</numerusform>
            <numerusform>%1 changed %n fields that you are changing too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::Deeds</name>
    <message numerus="yes">
        <source>%1 changed %n fields</source>
        <translation>
            <numerusform>%1 changed %n field</numerusform>
            <numerusform>%1 changed %n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::FlowPiece</name>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::HistoryView</name>
    <message numerus="yes">
        <source>changed %n fields</source>
        <translation>
            <numerusform>changed %n field</numerusform>
            <numerusform>changed %n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>undid a change of %n fields</source>
        <translation>
            <numerusform>undid a change of %n field</numerusform>
            <numerusform>undid a change of %n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::HourGrid</name>
    <message numerus="yes">
        <source>+ %n other(s)</source>
        <translation>
            <numerusform>+ %n other</numerusform>
            <numerusform>+ %n others</numerusform>
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
        <source>%n cells to correct: F8 leads to them.</source>
        <translation>
            <numerusform>%n cell to correct: F8 leads to it.</numerusform>
            <numerusform>%n cells to correct: F8 leads to them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells pasted.</source>
        <translation>
            <numerusform>%n cell pasted.</numerusform>
            <numerusform>%n cells pasted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have no place here.</source>
        <comment>cells</comment>
        <translation>
            <numerusform>%n has no place here.</numerusform>
            <numerusform>%n have no place here.</numerusform>
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
        <source>%n new notifications</source>
        <translation>
            <numerusform>%n new notification</numerusform>
            <numerusform>%n new notifications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::NotificationBell</name>
    <message numerus="yes">
        <source>%n unread notifications</source>
        <translation>
            <numerusform>%n unread notification</numerusform>
            <numerusform>%n unread notifications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::NotificationModel</name>
    <message numerus="yes">
        <source>and %n earlier</source>
        <translation>
            <numerusform>and %n earlier</numerusform>
            <numerusform>and %n earlier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::Palette</name>
    <message numerus="yes">
        <source>%n results in %1 ms</source>
        <translation>
            <numerusform>%n result in %1 ms</numerusform>
            <numerusform>%n results in %1 ms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n results in %1 ms</source>
        <translation>
            <numerusform>the first result in %1 ms</numerusform>
            <numerusform>the first %n results in %1 ms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::PastedReferences</name>
    <message numerus="yes">
        <source>%n record(s) are called “%1”.</source>
        <translation>
            <numerusform>%n record is called “%1”.</numerusform>
            <numerusform>%n records are called “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::PresenceRow</name>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n colleagues are typing</source>
        <translation>
            <numerusform>%n colleague is typing</numerusform>
            <numerusform>%n colleagues are typing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n colleagues on this list</source>
        <translation>
            <numerusform>%n colleague on this list</numerusform>
            <numerusform>%n colleagues on this list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n colleagues here</source>
        <translation>
            <numerusform>%n colleague here</numerusform>
            <numerusform>%n colleagues here</numerusform>
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
        <source>%n cell(s) will change.</source>
        <translation>
            <numerusform>%n cell will change.</numerusform>
            <numerusform>%n cells will change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be taken:</source>
        <translation>
            <numerusform>%n cannot be taken:</numerusform>
            <numerusform>%n cannot be taken:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::RecordPage</name>
    <message numerus="yes">
        <source>%n fields to correct.</source>
        <translation>
            <numerusform>%n field to correct.</numerusform>
            <numerusform>%n fields to correct.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields to correct: %1.</source>
        <translation>
            <numerusform>%n field to correct: %1.</numerusform>
            <numerusform>%n fields to correct: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not saved: %n fields to correct</source>
        <translation>
            <numerusform>Not saved: %n field to correct</numerusform>
            <numerusform>Not saved: %n fields to correct</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::StatusLine</name>
    <message numerus="yes">
        <source>%n changes wait for the connection</source>
        <translation>
            <numerusform>%n change waits for the connection</numerusform>
            <numerusform>%n changes wait for the connection</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::SystemTray</name>
    <message numerus="yes">
        <source>%n unread notifications</source>
        <translation>
            <numerusform>%n unread notification</numerusform>
            <numerusform>%n unread notifications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regie::UndoDesk</name>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
</context>
</TS>
