from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'aktiviteter.j2'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_bygg = l_0_aktivitetstabell = missing
    try:
        t_1 = environment.filters['list']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'list' found.")
    try:
        t_2 = environment.filters['selectattr']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'selectattr' found.")
    try:
        t_3 = environment.filters['text']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'text' found.")
    environment.budget.pay(4)
    pass
    l_0_bygg = context.vars['bygg'] = environment.get_template('byggstenar.j2', 'aktiviteter.j2').make_module(context.get_all(), True, {'aktivitetstabell': l_0_aktivitetstabell, 'bygg': l_0_bygg})
    context.exported_vars.discard('bygg')
    yield '\n'
    def macro(l_1_aktiviteter, l_1_titel, l_1_rubrik, l_1_klass):
        t_4 = []
        l_1_bedömda = l_1_grader = l_1_ansvariga = l_1_datum = l_1_kommentarer = missing
        if l_1_aktiviteter is missing:
            l_1_aktiviteter = undefined("parameter 'aktiviteter' was not provided", name='aktiviteter')
        if l_1_titel is missing:
            l_1_titel = undefined("parameter 'titel' was not provided", name='titel')
        if l_1_rubrik is missing:
            l_1_rubrik = ''
        if l_1_klass is missing:
            l_1_klass = 'rapport'
        environment.budget.pay(21)
        pass
        l_1_bedömda = t_1(context.eval_ctx, t_2(context, l_1_aktiviteter, 'status'))
        l_1_grader = t_1(context.eval_ctx, t_2(context, l_1_aktiviteter, 'grad'))
        l_1_ansvariga = t_1(context.eval_ctx, t_2(context, l_1_aktiviteter, 'ansvarig'))
        l_1_datum = t_1(context.eval_ctx, t_2(context, l_1_aktiviteter, 'klart'))
        l_1_kommentarer = t_1(context.eval_ctx, t_2(context, l_1_aktiviteter, 'kommentar'))
        t_4.extend((
            '<table class="',
            escape(environment.finalize(l_1_klass)),
            '" title="',
            escape(environment.finalize(l_1_titel)),
            '">\n',
        ))
        if l_1_rubrik:
            environment.budget.pay(4)
            pass
            t_4.extend((
                '<caption>',
                escape(environment.finalize(l_1_rubrik)),
                '</caption>',
            ))
        t_4.append(
            '<thead><tr><th scope="col">Aktivitet</th>\n',
        )
        if (undefined(name='bedömda') if l_1_bedömda is missing else l_1_bedömda):
            environment.budget.pay(2)
            pass
            t_4.append(
                '<th scope="col">Status</th>',
            )
        if (undefined(name='grader') if l_1_grader is missing else l_1_grader):
            environment.budget.pay(2)
            pass
            t_4.append(
                '<th scope="col" class="tal">Genomfört</th>',
            )
        if (undefined(name='ansvariga') if l_1_ansvariga is missing else l_1_ansvariga):
            environment.budget.pay(2)
            pass
            t_4.append(
                '<th scope="col">Ansvarig</th>',
            )
        if (undefined(name='datum') if l_1_datum is missing else l_1_datum):
            environment.budget.pay(2)
            pass
            t_4.append(
                '<th scope="col">Klart</th>',
            )
        if (undefined(name='kommentarer') if l_1_kommentarer is missing else l_1_kommentarer):
            environment.budget.pay(2)
            pass
            t_4.append(
                '<th scope="col">Kommentar</th>',
            )
        t_4.append(
            '</tr></thead>\n<tbody>\n',
        )
        for l_2_aktivitet in environment.counted(l_1_aktiviteter, ):
            _loop_vars = {}
            environment.budget.pay(10)
            pass
            t_4.extend((
                '<tr><th scope="row">',
                escape(environment.finalize(environment.getattr(l_2_aktivitet, 'namn'))),
                '</th>\n',
            ))
            if (undefined(name='bedömda') if l_1_bedömda is missing else l_1_bedömda):
                environment.budget.pay(4)
                pass
                t_4.extend((
                    '<td>',
                    escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'status'), environment.getattr(l_2_aktivitet, 'status'), _loop_vars=_loop_vars))),
                    '</td>',
                ))
            if (undefined(name='grader') if l_1_grader is missing else l_1_grader):
                environment.budget.pay(4)
                pass
                t_4.extend((
                    '<td class="tal">',
                    escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'värdet'), environment.getattr(l_2_aktivitet, 'grad'), _loop_vars=_loop_vars))),
                    '</td>',
                ))
            if (undefined(name='ansvariga') if l_1_ansvariga is missing else l_1_ansvariga):
                environment.budget.pay(4)
                pass
                t_4.extend((
                    '<td>',
                    escape(environment.finalize((environment.getattr(l_2_aktivitet, 'ansvarig') or '–'))),
                    '</td>',
                ))
            if (undefined(name='datum') if l_1_datum is missing else l_1_datum):
                environment.budget.pay(4)
                pass
                t_4.extend((
                    '<td>',
                    escape(environment.finalize((environment.getattr(l_2_aktivitet, 'klart') or '–'))),
                    '</td>',
                ))
            if (undefined(name='kommentarer') if l_1_kommentarer is missing else l_1_kommentarer):
                environment.budget.pay(4)
                pass
                t_4.extend((
                    '<td>',
                    escape(environment.finalize(t_3(environment.getattr(l_2_aktivitet, 'kommentar'), 0))),
                    '</td>',
                ))
            t_4.append(
                '</tr>\n',
            )
        l_2_aktivitet = missing
        t_4.append(
            '</tbody>\n</table>\n',
        )
        return concat(t_4)
    context.exported_vars.add('aktivitetstabell')
    context.vars['aktivitetstabell'] = l_0_aktivitetstabell = Macro(environment, macro, 'aktivitetstabell', ('aktiviteter', 'titel', 'rubrik', 'klass'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=29&5=34&6=45&7=48&8=49&9=50&10=51&11=54&12=59&14=70&15=76&16=82&17=88&18=94&21=103&22=105&23=112&24=120&25=128&26=136&27=144'