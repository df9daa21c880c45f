extension BounceSample {
    /// Exchange and Microsoft 365 without their report part, in the languages of their users.
    static let exchange = exchangeLatin + exchangeFurther

    private static let exchangeLatin = [
        BounceSample(
            name: "Exchange 5.5",
            from: "System Administrator <postmaster@example.net>",
            subject: "Undeliverable: printer",
            body: """
                Your message

                  To:      anna@example.net
                  Subject: printer
                  Sent:    Mon, 16 Nov 2026 10:00:00 +0100

                did not reach the following recipient(s):

                anna@example.net on Mon, 16 Nov 2026 10:00:02 +0100
                    The recipient name is not recognized
                \tThe MTS-ID of the original message is: c=it;a= ;p=example;l=MX-261116090002Z-7
                    MSEXCH:IMS:Example:MX:MX1 0 (000C05A6) Unknown Recipient
                """,
            recipients: ["anna@example.net"]
        ),
        BounceSample(
            name: "Microsoft 365",
            from: "postmaster@example.onmicrosoft.com",
            subject: "Undeliverable: printer",
            body: """
                Your message to anna@example.net couldn't be delivered.
                anna wasn't found at example.net.
                assistenza    Office 365    anna
                Action Required    Recipient
                Unknown To address

                How to Fix It
                The address may be misspelled or may not exist.

                Original Message Details
                Created Date: 16/11/2026 09:00:00
                Sender Address: assistenza@desk.example
                Recipient Address: anna@example.net

                Error Details
                Reported error: 550 5.1.10 RESOLVER.ADR.RecipientNotFound
                """,
            recipients: ["anna@example.net"]
        ),
        BounceSample(
            name: "Exchange, relay refused, in Italian",
            from: "Microsoft Outlook <postmaster@example.it>",
            subject: "Non recapitabile: stampante",
            body: """
                Impossibile recapitare il messaggio ad anna@example.it.

                anna non trovato in example.it.

                Informazioni diagnostiche per gli amministratori:
                Server di generazione: mx.example.it
                """,
            recipients: ["anna@example.it"]
        ),
        BounceSample(
            name: "Exchange, delayed, in Italian",
            from: "Microsoft Outlook <postmaster@example.it>",
            subject: "Recapito ritardato: stampante",
            body: """
                Il recapito ai seguenti destinatari o gruppi è stato ritardato:

                anna@example.it

                Oggetto: stampante

                Il messaggio non è stato ancora recapitato. Verranno effettuati altri tentativi di recapito.

                Il server continuerà a tentare per i prossimi 1 giorni, 19 ore e 55 minuti.
                """,
            recipients: ["anna@example.it"],
            temporary: true
        ),
        BounceSample(
            name: "Exchange in German",
            from: "Microsoft Outlook <postmaster@example.de>",
            subject: "Unzustellbar: Drucker",
            body: """
                Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:

                anna@example.de
                Die eingegebene E-Mail-Adresse konnte nicht gefunden werden.

                Diagnoseinformationen für Administratoren:

                Generierender Server: mx.example.de

                anna@example.de
                #550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##
                """,
            recipients: ["anna@example.de"]
        ),
        BounceSample(
            name: "Exchange 2003 in German",
            from: "Systemadministrator <postmaster@example.de>",
            subject: "Unzustellbar: Drucker",
            body: """
                Ihre Nachricht

                  An:      anna@example.de
                  Betreff: Drucker
                  Gesendet am: Mo, 16 Nov 2026 10:00:00 +0100

                hat folgende(n) Empfänger nicht erreicht:

                anna@example.de am Mo, 16 Nov 2026 10:00:02 +0100
                    Der Empfängername wird nicht erkannt
                    <mx.example.de #5.1.1>
                """,
            recipients: ["anna@example.de"],
            status: "5.1.1"
        ),
        BounceSample(
            name: "Exchange in French",
            from: "Microsoft Outlook <postmaster@example.fr>",
            subject: "Non remis : imprimante",
            body: """
                Échec de la remise pour ces destinataires ou groupes :

                anna@example.fr
                L'adresse de messagerie que vous avez entrée est introuvable.

                Informations de diagnostic pour les administrateurs :

                Serveur de génération : mx.example.fr
                """,
            recipients: ["anna@example.fr"]
        ),
        BounceSample(
            name: "Exchange in Spanish",
            from: "Microsoft Outlook <postmaster@example.es>",
            subject: "No se puede entregar: impresora",
            body: """
                No se pudo entregar el mensaje a estos destinatarios o grupos:

                anna@example.es
                No se encuentra la dirección de correo que escribió.

                Información de diagnóstico para los administradores:

                Generando servidor: mx.example.es
                """,
            recipients: ["anna@example.es"]
        ),
        BounceSample(
            name: "Exchange in Portuguese",
            from: "Microsoft Outlook <postmaster@example.pt>",
            subject: "Não é possível entregar: impressora",
            body: """
                A entrega falhou para estes destinatários ou grupos:

                anna@example.pt
                O endereço de e-mail que introduziu não foi encontrado.

                Informações de diagnóstico para administradores:

                Servidor de origem: mx.example.pt
                """,
            recipients: ["anna@example.pt"]
        ),
    ]

    private static let exchangeFurther = [
        BounceSample(
            name: "Exchange in Dutch",
            from: "Microsoft Outlook <postmaster@example.nl>",
            subject: "Onbestelbaar: printer",
            body: """
                Kan het bericht niet bezorgen bij de volgende geadresseerden of groepen:

                anna@example.nl
                Het e-mailadres dat u hebt ingevoerd, is niet gevonden.

                Diagnostische gegevens voor beheerders:
                """,
            recipients: ["anna@example.nl"]
        ),
        BounceSample(
            name: "Exchange in Polish",
            from: "Microsoft Outlook <postmaster@example.pl>",
            subject: "Nie można dostarczyć: drukarka",
            body: """
                Dostarczenie wiadomości do następujących adresatów lub grup nie powiodło się:

                anna@example.pl
                Nie można odnaleźć wprowadzonego adresu e-mail.

                Informacje diagnostyczne dla administratorów:
                """,
            recipients: ["anna@example.pl"]
        ),
        BounceSample(
            name: "Exchange in Swedish",
            from: "Microsoft Outlook <postmaster@example.se>",
            subject: "Det går inte att leverera: skrivare",
            body: """
                Det gick inte att leverera till följande mottagare eller grupper:

                anna@example.se
                Det gick inte att hitta den e-postadress som du angav.

                Diagnostikinformation för administratörer:
                """,
            recipients: ["anna@example.se"]
        ),
        BounceSample(
            name: "Exchange in Danish",
            from: "Microsoft Outlook <postmaster@example.dk>",
            subject: "Kan ikke leveres: printer",
            body: """
                Levering til disse modtagere eller grupper mislykkedes:

                anna@example.dk
                Den mailadresse, du har angivet, blev ikke fundet.

                Diagnosticeringsoplysninger til administratorer:
                """,
            recipients: ["anna@example.dk"]
        ),
        BounceSample(
            name: "Exchange in Japanese",
            from: "Microsoft Outlook <postmaster@example.jp>",
            subject: "配信不能: プリンター",
            body: """
                次の受信者またはグループへの配信に失敗しました。

                hanako@example.jp
                入力した電子メール アドレスが見つかりませんでした。

                管理者向けの診断情報:
                """,
            recipients: ["hanako@example.jp"]
        ),
        BounceSample(
            name: "Exchange in Russian",
            from: "Microsoft Outlook <postmaster@example.ru>",
            subject: "Недоставляемое сообщение: принтер",
            body: """
                Не удалось выполнить доставку следующим получателям или группам:

                anna@example.ru
                Не удалось найти указанный адрес электронной почты.

                Диагностические сведения для администраторов:
                """,
            recipients: ["anna@example.ru"]
        ),
        BounceSample(
            name: "Exchange in Chinese",
            from: "Microsoft Outlook <postmaster@example.cn>",
            subject: "无法送达: 打印机",
            body: """
                未能向这些收件人或通讯组传递邮件:

                li@example.cn
                找不到您输入的电子邮件地址。

                管理员诊断信息:
                """,
            recipients: ["li@example.cn"]
        ),
        BounceSample(
            name: "Exchange 2003 in French",
            from: "Administrateur système <postmaster@example.fr>",
            subject: "Non remis : imprimante",
            body: """
                Votre message

                  À : anna@example.fr
                  Objet : imprimante
                  Date : Lun, 16 Nov 2026 10:00:00 +0100

                n'a pas pu être remis à :

                anna@example.fr le Lun, 16 Nov 2026 10:00:02 +0100
                    Le compte de messagerie n'existe pas.
                    <mx.example.fr #5.1.1>
                """,
            recipients: ["anna@example.fr"],
            status: "5.1.1"
        ),
    ]
}
