// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Style.h"
#include "ui/theme/gallery/Gallery.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Panel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

struct Sample {
    QString entity;
    QList<ChipLook> chips;
};

// Sample data: the real words stand with the entities (shared/domain).
QList<Sample> samples()
{
    return {
        {u"Ticket"_s,
         {{u"Nouveau"_s, u"s-new"_s, Tone::Neutral},
          {u"Qualifié"_s, u"s-open"_s, Tone::Neutral},
          {u"Attribué"_s, u"s-q1"_s, Tone::Cyan},
          {u"Planifié"_s, u"s-q2"_s, Tone::Blue},
          {u"En cours"_s, u"s-q3"_s, Tone::Violet},
          {u"Attente client"_s, u"s-pause"_s, Tone::Amber},
          {u"Attente pièces"_s, u"box"_s, Tone::Amber},
          {u"Résolu"_s, u"s-done"_s, Tone::Green},
          {u"Clos"_s, u"s-closed"_s, Tone::Neutral},
          {u"Annulé"_s, u"s-cancel"_s, Tone::Neutral}}},
        {u"Intervention"_s,
         {{u"Prévue"_s, u"s-open"_s, Tone::Blue},
          {u"Confirmée"_s, u"s-q2"_s, Tone::Blue},
          {u"Sur place"_s, u"s-play"_s, Tone::Violet},
          {u"Terminée"_s, u"s-done"_s, Tone::Green},
          {u"Client absent"_s, u"userx"_s, Tone::Amber},
          {u"Annulée"_s, u"s-cancel"_s, Tone::Neutral}}},
        {u"Piste"_s,
         {{u"Nouvelle"_s, u"s-new"_s, Tone::Neutral},
          {u"Contactée"_s, u"phone"_s, Tone::Cyan},
          {u"Qualifiée"_s, u"s-q2"_s, Tone::Blue},
          {u"Perdue"_s, u"s-cancel"_s, Tone::Neutral},
          {u"Convertie"_s, u"s-closed"_s, Tone::Green}}},
        {u"Opportunité"_s,
         {{u"Qualification"_s, u"s-open"_s, Tone::Neutral},
          {u"Besoin"_s, u"s-q1"_s, Tone::Cyan},
          {u"Proposition"_s, u"s-q2"_s, Tone::Blue},
          {u"Négociation"_s, u"s-q3"_s, Tone::Violet},
          {u"Gagnée"_s, u"s-done"_s, Tone::Green},
          {u"Perdue"_s, u"s-cancel"_s, Tone::Neutral}}},
        {u"Devis"_s,
         {{u"Brouillon"_s, u"pencil"_s, Tone::Neutral},
          {u"Envoyé"_s, u"send"_s, Tone::Blue},
          {u"Accepté"_s, u"s-done"_s, Tone::Green},
          {u"Refusé"_s, u"s-cancel"_s, Tone::Red},
          {u"Expiré"_s, u"clock"_s, Tone::Amber},
          {u"Commandé"_s, u"s-closed"_s, Tone::Neutral}}},
        {u"Commande"_s,
         {{u"Brouillon"_s, u"pencil"_s, Tone::Neutral},
          {u"Confirmée"_s, u"s-q1"_s, Tone::Blue},
          {u"Livrée en partie"_s, u"s-q2"_s, Tone::Cyan},
          {u"Livrée"_s, u"s-done"_s, Tone::Green},
          {u"Facturée"_s, u"s-closed"_s, Tone::Neutral},
          {u"Annulée"_s, u"s-cancel"_s, Tone::Neutral}}},
        {u"Livraison"_s,
         {{u"Préparée"_s, u"box"_s, Tone::Neutral},
          {u"Expédiée"_s, u"car"_s, Tone::Blue},
          {u"Livrée"_s, u"s-done"_s, Tone::Green},
          {u"Retournée"_s, u"undo"_s, Tone::Amber}}},
        {u"Facture"_s,
         {{u"Brouillon"_s, u"pencil"_s, Tone::Neutral},
          {u"Émise"_s, u"send"_s, Tone::Blue},
          {u"Payée en partie"_s, u"s-q2"_s, Tone::Cyan},
          {u"Payée"_s, u"s-done"_s, Tone::Green},
          {u"En retard"_s, u"alarm"_s, Tone::Red},
          {u"Annulée par avoir"_s, u"s-cancel"_s, Tone::Neutral}}},
        {u"Règlement"_s,
         {{u"En attente"_s, u"s-pause"_s, Tone::Amber},
          {u"Encaissé"_s, u"s-done"_s, Tone::Green},
          {u"Rejeté"_s, u"alert"_s, Tone::Red},
          {u"Remboursé"_s, u"undo"_s, Tone::Neutral}}},
        {u"Contrat"_s,
         {{u"Brouillon"_s, u"pencil"_s, Tone::Neutral},
          {u"Actif"_s, u"s-done"_s, Tone::Green},
          {u"Expiré"_s, u"clock"_s, Tone::Amber},
          {u"Résilié"_s, u"s-cancel"_s, Tone::Neutral}}},
        {u"Projet"_s,
         {{u"Prévu"_s, u"s-open"_s, Tone::Blue},
          {u"En cours"_s, u"s-q3"_s, Tone::Violet},
          {u"Suspendu"_s, u"s-pause"_s, Tone::Amber},
          {u"Terminé"_s, u"s-done"_s, Tone::Green},
          {u"Annulé"_s, u"s-cancel"_s, Tone::Neutral}}},
        {u"Tâche"_s,
         {{u"À faire"_s, u"s-open"_s, Tone::Neutral},
          {u"En cours"_s, u"s-q2"_s, Tone::Violet},
          {u"Bloquée"_s, u"s-lock"_s, Tone::Red},
          {u"Faite"_s, u"s-done"_s, Tone::Green}}},
        {u"Temps"_s,
         {{u"Saisi"_s, u"pencil"_s, Tone::Neutral},
          {u"Soumis"_s, u"send"_s, Tone::Blue},
          {u"Approuvé"_s, u"s-done"_s, Tone::Green},
          {u"Facturé"_s, u"s-closed"_s, Tone::Neutral}}},
        {u"Prospect"_s,
         {{u"Nouveau"_s, u"s-new"_s, Tone::Neutral},
          {u"En analyse"_s, u"s-q2"_s, Tone::Violet},
          {u"Validé"_s, u"s-done"_s, Tone::Green},
          {u"Rejeté"_s, u"s-cancel"_s, Tone::Red},
          {u"Converti"_s, u"s-closed"_s, Tone::Neutral}}},
        {u"Dossier"_s,
         {{u"En attente"_s, u"s-pause"_s, Tone::Amber},
          {u"Actif"_s, u"s-done"_s, Tone::Green},
          {u"Inactif"_s, u"s-lock"_s, Tone::Neutral},
          {u"Archivé"_s, u"archive"_s, Tone::Neutral}}},
        {u"Visa"_s,
         {{u"À lancer"_s, u"s-open"_s, Tone::Neutral},
          {u"En cours"_s, u"s-q2"_s, Tone::Violet},
          {u"Accordé"_s, u"s-done"_s, Tone::Green},
          {u"Refusé"_s, u"s-cancel"_s, Tone::Red}}},
        {u"Pièce"_s,
         {{u"Manquante"_s, u"alert"_s, Tone::Amber},
          {u"Reçue"_s, u"download"_s, Tone::Blue},
          {u"Vérifiée"_s, u"s-done"_s, Tone::Green},
          {u"Refusée"_s, u"s-cancel"_s, Tone::Red}}},
        {u"Bilan"_s,
         {{u"Préinscription"_s, u"s-new"_s, Tone::Neutral},
          {u"À démarrer"_s, u"s-open"_s, Tone::Blue},
          {u"Préliminaire"_s, u"s-q1"_s, Tone::Violet},
          {u"Investigation"_s, u"s-q2"_s, Tone::Violet},
          {u"Conclusion"_s, u"s-q3"_s, Tone::Violet},
          {u"Suivi à 6 mois"_s, u"history"_s, Tone::Cyan},
          {u"Terminé"_s, u"s-done"_s, Tone::Green},
          {u"Interrompu"_s, u"s-pause"_s, Tone::Amber},
          {u"Abandonné"_s, u"userx"_s, Tone::Neutral},
          {u"Annulé"_s, u"s-cancel"_s, Tone::Neutral},
          {u"Archivé"_s, u"archive"_s, Tone::Neutral}}},
        {u"Rendez-vous"_s,
         {{u"Prévu"_s, u"s-open"_s, Tone::Blue},
          {u"Confirmé"_s, u"s-q2"_s, Tone::Blue},
          {u"Tenu"_s, u"s-done"_s, Tone::Green},
          {u"Déplacé"_s, u"refresh"_s, Tone::Cyan},
          {u"Absent"_s, u"userx"_s, Tone::Amber},
          {u"Annulé"_s, u"s-cancel"_s, Tone::Neutral}}},
        {u"Document"_s,
         {{u"Brouillon"_s, u"pencil"_s, Tone::Neutral},
          {u"Final"_s, u"lock"_s, Tone::Blue},
          {u"Signé"_s, u"contract"_s, Tone::Green},
          {u"Archivé"_s, u"archive"_s, Tone::Neutral}}},
        {u"Signature"_s,
         {{u"À signer"_s, u"contract"_s, Tone::Amber},
          {u"Signée"_s, u"s-done"_s, Tone::Green},
          {u"Refusée"_s, u"s-cancel"_s, Tone::Red},
          {u"Expirée"_s, u"clock"_s, Tone::Neutral}}},
        {u"Utilisateur"_s,
         {{u"Invité"_s, u"mail"_s, Tone::Blue},
          {u"Actif"_s, u"s-done"_s, Tone::Green},
          {u"Inactif"_s, u"s-pause"_s, Tone::Neutral},
          {u"Bloqué"_s, u"lock"_s, Tone::Red}}},
    };
}

// The chips of one entity, wrapped like words.
class StatusRow final : public QWidget {
public:
    explicit StatusRow(Sample sample)
        : m_sample(std::move(sample))
    {
        setFixedHeight(lineCount() * pitch);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        painter.setFont(textFont(TextRole::Body));
        painter.setPen(theme[Colour::Text2]);
        painter.drawText(QRect(0, 0, chipsStart, chipHeight()), Qt::AlignLeft | Qt::AlignVCenter, m_sample.entity);
        layOut([&](const QRect &place, const ChipLook &look) { paintChip(painter, place, look, theme); });
    }

private:
    static constexpr int chipsStart = 94;
    static constexpr int rowWidth = 657;
    static constexpr int gap = 5;
    static constexpr int pitch = 25;

    template <typename Visit>
    int layOut(Visit visit) const
    {
        QPoint at(chipsStart, 0);
        for (const ChipLook &look : m_sample.chips) {
            const int width = chipWidth(look);
            if (at.x() + width > rowWidth && at.x() > chipsStart)
                at = {chipsStart, at.y() + pitch};
            visit(QRect(at, QSize(width, chipHeight())), look);
            at.rx() += width + gap;
        }
        return at.y() / pitch + 1;
    }
    [[nodiscard]] int lineCount() const
    {
        return layOut([](const QRect &, const ChipLook &) {});
    }

    Sample m_sample;
};

} // namespace

QWidget *makeStatusPanel()
{
    auto *panel = new Panel(u"Statuts\u00A0: un mot, un dessin, un ton"_s);
    panel->body()->setSpacing(0);
    const QList<Sample> all = samples();
    for (const Sample &sample : all)
        panel->body()->addWidget(new StatusRow(sample));
    panel->body()->addStretch(1);
    return panel;
}

} // namespace regie
