// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A connection that shows what somebody else sees.
#include "server/access/ActivityLog.h"
#include "server/log/Log.h"
#include "server/net/Conversation.h"
#include "server/net/ConversationParts.h"
#include "server/storage/DbError.h"
#include "server/storage/Transaction.h"
#include "shared/protocol/AdministrationMessages.h"

namespace regie {

using namespace Qt::StringLiterals;

// Asked for and written down as any act is; from its answer on, the connection is the other person's.
void Conversation::view(const Envelope &request)
{
    const Result<ViewAs> wanted = understand<ViewAs>(request.body);
    if (!wanted)
        return finish(Refused(wanted.error()));
    submit(
        m_services.requests,
        [this, self = QPointer(this), &services = m_services, person = wanted->user.uuid(),
         work = workOf(request, *findMessage(request.type))](Worker &worker) {
            Dispatcher::Answer answer = services.dispatcher.answer(worker, work);
            std::shared_ptr<LiveSession> view;
            try {
                if (answer.body && answer.body->has_value()) {
                    view = std::make_shared<LiveSession>(worker.connection(), *work.session, person,
                                                         services.logins.rules());
                    answer.body = encode(view->info());
                }
            } catch (const std::exception &error) {
                answer.body = Refused(refusalOf(error, work.id));
            }
            services.post([this, self, view, answer] {
                if (!self)
                    return;
                if (view) {
                    m_services.presence.leave(m_session);
                    m_services.live.remove(m_session);
                    m_session = view;
                    m_services.live.add(m_session);
                }
                finish(answer);
            });
        },
        u"server.busy"_s);
}

void Conversation::endView()
{
    if (!m_session->isView())
        return;
    const auto job = [viewer = m_session->viewer(), person = m_session->user()](Worker &worker) {
        try {
            Transaction transaction(worker.connection(), {.user = viewer.user});
            const Command line =
                activityEntry(viewer, {.act = toString(ViewAs::endName), .entity = u"user"_s, .record = person});
            worker.connection().execute(line.sql, line.parameters);
            transaction.commit();
        } catch (const DbError &error) {
            writeLog(
                LogLevel::Error, u"The end of a view could not be written down.",
                {{"user", viewer.user.toString(QUuid::WithoutBraces)}, {"reason", QString::fromUtf8(error.what())}});
        }
    };
    static_cast<void>(m_services.requests.submit(m_session->viewer().user, job, [] {}));
}

} // namespace regie
